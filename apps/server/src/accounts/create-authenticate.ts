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
  text: `
    select api_keys.id, account_id, engine, last_used_at, disabled_at is not null as is_disabled
    from api_keys join accounts on accounts.id = account_id
    where hash = $1 and revoked_at is null`,
};

/** How exact the time of a key's last use is: it costs one write in this time, not one a request. */
const LAST_USED_MILLISECONDS = 60_000;

/** Two servers that see the key at the same time write once. */
const TOUCH = {
  name: 'touch-api-key',
  text: 'update api_keys set last_used_at = $2 where id = $1 and last_used_at is not distinct from $3',
};

/**
 * Makes the function that finds who a key belongs to. It throws CallsheetError `auth.key_missing`,
 * `auth.key_invalid` or `auth.account_disabled`.
 */
export function createAuthenticate({ pool, clock }: Lookup): Authenticate {
  const known = new Map<string, { owner: Promise<Owner | null>; until: number }>();

  const find = (apiKey: string): Promise<Owner | null> => {
    const now = clock.now().getTime();
    const entry = known.get(apiKey);
    if (entry && now < entry.until) return entry.owner;
    const owner = findOwner({ pool, clock }, apiKey);
    if (known.size >= MAX_ENTRIES) known.clear();
    known.set(apiKey, { owner, until: now + LIFE_MILLISECONDS });
    const forget = () => known.delete(apiKey);
    owner.then((found) => found ?? forget(), forget);
    return owner;
  };

  return async (apiKey) => {
    if (!apiKey) throw keyMissing();
    const owner = apiKey.length <= MAX_KEY_CHARACTERS ? await find(apiKey) : null;
    if (owner === null) throw keyInvalid();
    if (owner.isDisabled) throw accountDisabled();
    return owner.caller;
  };
}

type Lookup = { pool: Pool; clock: Clock };

type Owner = { caller: Caller; isDisabled: boolean };

type Row = {
  id: string;
  account_id: string;
  engine: string | null;
  last_used_at: Date | null;
  is_disabled: boolean;
};

async function findOwner({ pool, clock }: Lookup, apiKey: string): Promise<Owner | null> {
  const { rows } = await pool.query<Row>({ ...FIND, values: [hashApiKey(apiKey)] });
  const [row] = rows;
  if (!row) return null;
  noteUse(pool, row, clock.now());
  return {
    caller: {
      accountId: row.account_id,
      apiKeyId: row.id,
      ...(row.engine !== null && { engine: row.engine }),
    },
    isDisabled: row.is_disabled,
  };
}

/** Nobody waits for it, and nobody is refused because it failed. */
function noteUse(pool: Pool, { id, last_used_at }: Row, now: Date): void {
  if (last_used_at && now.getTime() - last_used_at.getTime() < LAST_USED_MILLISECONDS) return;
  pool.query({ ...TOUCH, values: [id, now, last_used_at] }).catch(() => undefined);
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

function accountDisabled(): CallsheetError {
  return new CallsheetError({
    code: 'auth.account_disabled',
    message:
      'The account of this API key was disabled. Whoever runs this server can enable it again.',
  });
}
