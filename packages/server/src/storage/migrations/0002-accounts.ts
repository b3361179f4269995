/**
 * Accounts, in the shape and the names that better-auth 1.7 expects (its own check compares them at every start), with
 * the keys it leaves to chance made unique. Ids are UUIDs as text.
 *
 * In clear: names, addresses, and the random numbers of sessions, which open nothing without the signature their cookies
 * carry. Hashed: passwords (scrypt), keys of programs, codes of links. Sealed with the session key: second factors.
 */
export const accounts = `
create schema accounts;

create table accounts."user" (
  id text primary key,
  name text not null,
  email text not null unique,
  "emailVerified" boolean not null,
  image text,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now(),
  "twoFactorEnabled" boolean
);

create table accounts.session (
  id text primary key,
  "expiresAt" timestamptz not null,
  token text not null unique,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null,
  "ipAddress" text,
  "userAgent" text,
  "userId" text not null references accounts."user" on delete cascade
);
create index session_person on accounts.session ("userId");

create table accounts.account (
  id text primary key,
  "accountId" text not null,
  "providerId" text not null,
  "userId" text not null references accounts."user" on delete cascade,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  scope text,
  password text,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null,
  unique ("providerId", "accountId")
);
create index account_person on accounts.account ("userId");

create table accounts.verification (
  id text primary key,
  identifier text not null,
  value text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now()
);
create index verification_identifier on accounts.verification (identifier);
create index verification_age on accounts.verification ("expiresAt");

create table accounts."twoFactor" (
  id text primary key,
  secret text not null,
  "backupCodes" text not null,
  "userId" text not null unique references accounts."user" on delete cascade,
  verified boolean,
  "failedVerificationCount" integer,
  "lockedUntil" timestamptz
);

create table accounts.passkey (
  id text primary key,
  name text,
  "publicKey" text not null,
  "userId" text not null references accounts."user" on delete cascade,
  "credentialID" text not null unique,
  counter integer not null,
  "deviceType" text not null,
  "backedUp" boolean not null,
  transports text,
  "createdAt" timestamptz,
  aaguid text
);
create index passkey_person on accounts.passkey ("userId");

create table accounts.apikey (
  id text primary key,
  "configId" text not null,
  name text,
  start text,
  "referenceId" text not null references accounts."user" on delete cascade,
  prefix text,
  key text not null unique,
  "refillInterval" integer,
  "refillAmount" integer,
  "lastRefillAt" timestamptz,
  enabled boolean,
  "rateLimitEnabled" boolean,
  "rateLimitTimeWindow" integer,
  "rateLimitMax" integer,
  "requestCount" integer,
  remaining integer,
  "lastRequest" timestamptz,
  "expiresAt" timestamptz,
  "createdAt" timestamptz not null,
  "updatedAt" timestamptz not null,
  permissions text,
  metadata text
);
create index apikey_person on accounts.apikey ("referenceId");

create table accounts."rateLimit" (
  id text primary key,
  key text not null unique,
  count integer not null,
  "lastRequest" bigint not null
);

create table accounts.first_administrator (
  single boolean primary key default true check (single),
  token_hash text not null,
  made_at timestamptz not null default now()
);
`;
