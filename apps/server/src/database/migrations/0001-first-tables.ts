import { sql, type Kysely } from 'kysely';

/** Accounts and keys, tasks, media and uploads. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `create table accounts (
    id uuid primary key,
    name text not null unique,
    created_at timestamptz(3) not null
  )`,
  `create table api_keys (
    id uuid primary key,
    account_id uuid not null references accounts,
    name text not null,
    hash bytea not null unique,
    created_at timestamptz(3) not null,
    revoked_at timestamptz(3)
  )`,
  `create table secrets (
    name text primary key,
    value bytea not null
  )`,
  `create table tasks (
    id uuid primary key,
    account_id uuid not null references accounts,
    api_key_id uuid not null references api_keys,
    dialect text not null,
    engine text not null,
    model text not null,
    request jsonb,
    seed integer not null check (seed >= 0),
    request_id uuid not null,
    idempotency_key text,
    idempotency_hash bytea,
    status text not null
      check (status in ('queued', 'running', 'succeeded', 'failed', 'canceled', 'expired')),
    progress smallint not null default 0 check (progress between 0 and 100),
    attempt integer not null default 0,
    lease uuid,
    operation jsonb,
    failure jsonb,
    result jsonb,
    created_at timestamptz(3) not null,
    started_at timestamptz(3),
    ended_at timestamptz(3),
    check ((status in ('queued', 'running')) = (ended_at is null)),
    check ((status = 'running') = (lease is not null)),
    check ((status = 'succeeded') = (result is not null)),
    check ((status in ('failed', 'expired')) = (failure is not null)),
    check (request is not null or status = 'failed'),
    check ((idempotency_key is null) = (idempotency_hash is null))
  )`,
  `create unique index tasks_idempotency on tasks (account_id, idempotency_key)
    where idempotency_key is not null`,
  // The list endpoint reads one account's newest tasks.
  `create index tasks_by_account on tasks (account_id, created_at desc)`,
  // Metrics count the open tasks and workers look for stray ones, among millions that have ended.
  `create index tasks_open on tasks (status) where status in ('queued', 'running')`,
  `create table media (
    sha256 text primary key,
    storage_key text not null,
    size_bytes bigint not null,
    facts jsonb not null,
    created_at timestamptz(3) not null
  )`,
  `create table uploads (
    key text primary key,
    account_id uuid not null references accounts,
    model text not null,
    sha256 text not null,
    storage_key text not null,
    size_bytes bigint not null,
    created_at timestamptz(3) not null,
    expires_at timestamptz(3) not null
  )`,
];
