import { sql, type Kysely } from 'kysely';

/** Whose turn it is, how fast an account creates, and what has outlived its time. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  // Workers hop from line to line through it; the depth of an account's lines is counted in it.
  `create index tasks_waiting on tasks (account_id, model, created_at, id) where status = 'queued'`,
  `create table account_turns (
    account_id uuid primary key references accounts on delete cascade,
    turn bigint not null
  )`,
  `create sequence turns`,
  // Unlogged: a crash of the database forgets one second of history, and no create waits for a flush.
  `create unlogged table submit_rates (
    account_id uuid not null,
    model text not null,
    passed_at timestamptz[] not null,
    per_second integer not null,
    granted integer not null,
    primary key (account_id, model)
  ) with (fillfactor = 50)`,
  `create index tasks_ended on tasks (ended_at) where ended_at is not null`,
  // Videos that are there, so that those of a year ago are not looked at again and again.
  `create index tasks_with_video on tasks (ended_at)
    where status = 'succeeded' and (result ->> 'storageKey') is not null`,
  `create index uploads_expired on uploads (expires_at)`,
  `alter table media add column used_at timestamptz(3) not null default now()`,
  `create index media_used on media (used_at)`,
  `create table garbage (
    storage_key text primary key,
    since timestamptz(3) not null
  )`,
];
