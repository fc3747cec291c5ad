import { sql } from 'kysely';
import type { Db } from '../database/transaction.ts';
import type { Balance } from '../domain/ledger.ts';

/** What an account may spend (without its credit), holds, and has used of its free seconds; in one moment. */
export async function readBalance(database: Db, accountId: string): Promise<Balance> {
  const { rows } = await sql<{ available: number; held: number; used: number }>`
    select yuan.available_micros as available, -seconds.available_micros as used,
      (select coalesce(sum(held_micros), 0)::bigint from key_balances
        where account_id = ${accountId} and currency = 'CNY') as held
    from account_balances as yuan
    join account_balances as seconds
      on seconds.account_id = yuan.account_id and seconds.currency = 'SEC'
    where yuan.account_id = ${accountId} and yuan.currency = 'CNY'
  `.execute(database);
  const { available, held, used } = rows[0]!;
  return {
    currency: 'CNY',
    availableMicros: available,
    heldMicros: held,
    freeSecondsUsed: used / 1e6,
  };
}
