/**
 * Long works, their chunks, and what has been computed of them. The order in which workers take chunks stands in the
 * schema of the queue itself, which makes its own tables.
 */
export const jobs = `
create table spillway.job (
  id uuid primary key,
  kind text not null check (kind in ('estimate', 'library', 'backtest')),
  work_hash text not null,
  -- Text and not jsonb: the order of keys is that in which sums are formed.
  work text not null,
  submitted_by text not null,
  state text not null default 'waiting'
    check (state in ('waiting', 'running', 'done', 'failed', 'dead', 'cancelled')),
  total integer not null check (total > 0),
  -- Entry of the queue that puts the chunks together; null until all are there.
  combining uuid,
  error_code text,
  error_message text,
  submitted_at timestamptz not null default now(),
  started_at timestamptz,
  ended_at timestamptz
);
create index job_submitted on spillway.job (submitted_at desc);
create index job_submitted_by on spillway.job (submitted_by, submitted_at desc);
create index job_work on spillway.job (work_hash);
create index job_open on spillway.job (state) where state in ('waiting', 'running', 'dead');

create table spillway.job_chunk (
  job uuid not null references spillway.job on delete cascade,
  number integer not null,
  item integer not null,
  part text not null,
  range_start bigint not null,
  range_end bigint not null,
  -- Entry of the queue; another one after a retry.
  queued uuid not null,
  attempts integer not null default 0,
  error text,
  primary key (job, number)
);

create table spillway.chunk_result (
  work_hash text not null,
  item integer not null,
  part text not null,
  range_start bigint not null,
  range_end bigint not null,
  bytes bytea not null,
  hash text not null,
  created_at timestamptz not null default now(),
  primary key (work_hash, item, part, range_start, range_end)
);
alter table spillway.chunk_result alter column bytes set storage external;
create index chunk_result_age on spillway.chunk_result (created_at);
`;
