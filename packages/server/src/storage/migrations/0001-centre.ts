/**
 * Organisations, objects with owner and label, the audit trail, and what requests need. Times are UTC with the
 * microsecond; ids are UUIDs that the program makes.
 */
export const centre = `
create table spillway.organisation (
  id uuid primary key,
  name text not null,
  industry text,
  sector text,
  country text,
  host boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create unique index organisation_host on spillway.organisation (host) where host;

create table spillway.membership (
  organisation uuid not null references spillway.organisation,
  person text not null,
  roles text[] not null check (cardinality(roles) > 0),
  since timestamptz not null default now(),
  primary key (organisation, person)
);
create index membership_person on spillway.membership (person);

create table spillway.invitation (
  id uuid primary key,
  organisation uuid not null references spillway.organisation,
  email text not null,
  roles text[] not null check (cardinality(roles) > 0),
  token_hash text not null unique,
  created_by text,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  closed_at timestamptz,
  closed_as text check (closed_as in ('accepted', 'revoked'))
);
create index invitation_organisation on spillway.invitation (organisation);

create table spillway.sharing_group (
  id uuid primary key,
  name text not null,
  owner uuid not null references spillway.organisation,
  hides_members boolean not null,
  version integer not null default 1,
  updated_at timestamptz not null default now()
);
create table spillway.sharing_group_member (
  sharing_group uuid not null references spillway.sharing_group on delete cascade,
  organisation uuid not null references spillway.organisation,
  primary key (sharing_group, organisation)
);
create index sharing_group_member_organisation on spillway.sharing_group_member (organisation);

create sequence spillway.record_change;
create table spillway.record (
  id uuid primary key,
  kind text not null,
  owner uuid not null references spillway.organisation,
  author text,
  tlp text not null check (tlp in ('RED', 'AMBER+STRICT', 'AMBER', 'GREEN', 'CLEAR')),
  persons text[] not null default '{}',
  organisations uuid[] not null default '{}',
  groups uuid[] not null default '{}',
  mailbox uuid,
  title_en text,
  title_ko text,
  version integer not null default 1,
  shipped boolean not null default false,
  facts jsonb not null default '{}',
  salt text,
  content_hash text,
  -- First versions that the owner's people, and others, may read.
  house_from integer not null default 1,
  open_from integer not null default 1,
  change bigint not null default nextval('spillway.record_change'),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  removed_at timestamptz
);
create index record_changes on spillway.record (kind, change desc) where removed_at is null;
create index record_owner on spillway.record (owner, kind, change desc) where removed_at is null;
create index record_persons on spillway.record using gin (persons) where removed_at is null;
create index record_organisations on spillway.record using gin (organisations) where removed_at is null;
create index record_groups on spillway.record using gin (groups) where removed_at is null;
create index record_open on spillway.record (kind, tlp, change desc) where removed_at is null;
create index record_facts on spillway.record using gin (facts jsonb_path_ops) where removed_at is null;

create table spillway.record_version (
  record uuid not null references spillway.record,
  version integer not null,
  author text,
  title_en text not null,
  title_ko text not null,
  content jsonb not null,
  created_at timestamptz not null default now(),
  primary key (record, version)
);

create table spillway.record_file (
  record uuid not null references spillway.record,
  name text not null,
  media_type text not null,
  bytes bytea not null,
  created_at timestamptz not null default now(),
  primary key (record, name)
);
alter table spillway.record_file alter column bytes set storage external;

create table spillway.audit_entry (
  entry bigint generated always as identity primary key,
  recorded_at timestamptz not null default clock_timestamp(),
  stated_at timestamptz,
  actor text,
  via text not null check (via in ('session', 'key', 'mailbox', 'program', 'nobody')),
  action text not null,
  object_kind text not null,
  object_id text not null,
  organisation uuid,
  before text,
  after text,
  detail text not null,
  request text
);
create index audit_entry_object on spillway.audit_entry (object_id, entry);

create table spillway.audit_link (
  position bigint primary key,
  entry bigint not null unique references spillway.audit_entry,
  hash text not null,
  organisation uuid,
  organisation_position bigint not null,
  organisation_hash text not null
);
create unique index audit_link_organisation on spillway.audit_link (organisation, organisation_position) nulls not distinct;

create table spillway.audit_waiting (
  entry bigint primary key references spillway.audit_entry
);

create function spillway.keep_trail() returns trigger language plpgsql as $$
begin
  raise exception 'the audit trail is append-only: % of % is refused', tg_op, tg_table_name
    using errcode = 'insufficient_privilege';
end $$;
create trigger keep before update or delete on spillway.audit_entry for each row execute function spillway.keep_trail();
create trigger keep before update or delete on spillway.audit_link for each row execute function spillway.keep_trail();
create trigger keep_all before truncate on spillway.audit_entry execute function spillway.keep_trail();
create trigger keep_all before truncate on spillway.audit_link execute function spillway.keep_trail();

create table spillway.audit_person (
  person text primary key,
  salt text not null,
  ref text not null unique
);

create table spillway.idempotency (
  actor text not null,
  key text not null,
  request_hash text not null,
  status integer not null,
  body text not null,
  headers text not null,
  created_at timestamptz not null default now(),
  primary key (actor, key)
);
create index idempotency_age on spillway.idempotency (created_at);

create table spillway.setting (
  name text primary key,
  value jsonb not null,
  version integer not null default 1,
  updated_at timestamptz not null default now()
);

create table spillway.retention (
  kind text primary key,
  days integer not null check (days >= 1),
  updated_at timestamptz not null default now()
);

create table spillway.legal_hold (
  id uuid primary key,
  organisation uuid not null references spillway.organisation,
  record uuid references spillway.record,
  kind text,
  reason text not null,
  placed_by text,
  placed_at timestamptz not null default now(),
  lifted_at timestamptz,
  check (record is not null or kind is not null)
);
create index legal_hold_open on spillway.legal_hold (organisation) where lifted_at is null;
`;
