import { sql, type Kysely } from 'kysely';

/** What was found behind a URL, so that a preflight need not fetch it again. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  // The hash, for URLs are signed and may hold secrets (promise P27).
  `create table media_urls (
    account_id uuid not null references accounts on delete cascade,
    url_hash bytea not null,
    sha256 text not null,
    size_bytes bigint not null,
    facts jsonb not null,
    seen_at timestamptz(3) not null,
    primary key (account_id, url_hash)
  )`,
  `create index media_urls_seen on media_urls (seen_at)`,
];
