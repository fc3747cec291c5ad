import { sql, type Kysely } from 'kysely';

/** Several accounts, and for each key a budget, an engine, and when it was last used. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `alter table accounts
    add column disabled_at timestamptz(3),
    add column free_seconds integer not null default 0 check (free_seconds >= 0),
    add column free_only boolean not null default false`,
  `alter table api_keys
    add column budget_micros bigint check (budget_micros >= 0),
    add column engine text,
    add column last_used_at timestamptz(3)`,
  `create index api_keys_by_account on api_keys (account_id, created_at)`,
];
