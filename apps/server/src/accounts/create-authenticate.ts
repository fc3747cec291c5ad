import { CallsheetError } from '@callsheet/contract';
import type { Pool } from 'pg';
import type { Caller } from '../domain/account.ts';
import type { Clock } from '../lib/clock.ts';
import { hashApiKey } from './hash-api-key.ts';

export type Authenticate = (apiKey: string | null) => Promise<Caller>;

/** A revoked key works this long at most. Clients poll, so nearly every request finds its key here. */
const LIFE_MILLISECONDS = 2_000;

/** Only keys that are right are remembered, so this many accounts may be active at once. */
const MAX_ENTRIES = 10_000;

/** The longest key that is looked up: a header may hold 16 kB. */
const MAX_KEY_CHARACTERS = 200;

const FIND = {
  name: 'find-api-key',
  text: 'select id, account_id from api_keys where hash = $1 and revoked_at is null',
};

/**
 * Makes the function that finds who a key belongs to.
 * It throws CallsheetError `auth.key_missing` or `auth.key_invalid`.
 */
export function createAuthenticate({ pool, clock }: { pool: Pool; clock: Clock }): Authenticate {
  const known = new Map<string, { caller: Promise<Caller | null>; until: number }>();

  const find = (apiKey: string): Promise<Caller | null> => {
    const now = clock.now().getTime();
    const entry = known.get(apiKey);
    if (entry && now < entry.until) return entry.caller;
    const caller = findCaller(pool, apiKey);
    if (known.size >= MAX_ENTRIES) known.clear();
    known.set(apiKey, { caller, until: now + LIFE_MILLISECONDS });
    const forget = () => known.delete(apiKey);
    caller.then((found) => found ?? forget(), forget);
    return caller;
  };

  return async (apiKey) => {
    if (!apiKey) throw keyMissing();
    const caller = apiKey.length <= MAX_KEY_CHARACTERS ? await find(apiKey) : null;
    if (caller === null) throw keyInvalid();
    return caller;
  };
}

async function findCaller(pool: Pool, apiKey: string): Promise<Caller | null> {
  const { rows } = await pool.query<{ id: string; account_id: string }>({
    ...FIND,
    values: [hashApiKey(apiKey)],
  });
  return rows[0] ? { accountId: rows[0].account_id, apiKeyId: rows[0].id } : null;
}

function keyMissing(): CallsheetError {
  return new CallsheetError({
    code: 'auth.key_missing',
    message: 'No API key was sent. Send it in the header "Authorization: Bearer <key>".',
  });
}

function keyInvalid(): CallsheetError {
  return new CallsheetError({
    code: 'auth.key_invalid',
    message:
      'This API key is not known here, or it was revoked. The first key of this server is in its data folder, in the file "api-key".',
  });
}
