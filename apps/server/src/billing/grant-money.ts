import { CallsheetError } from '@callsheet/contract';
import { sql } from 'kysely';
import type { Db } from '../database/transaction.ts';
import type { Grant, LedgerEntry } from '../domain/ledger.ts';
import { ENTRY_COLUMNS, toEntry, type EntryRow } from './entry-row.ts';
import { insufficientFunds } from './refusals.ts';

export type AccountGrant = Grant & { accountId: string; at: Date };

/**
 * Tops an account up, or takes money back with a negative amount. The same reference twice is one grant.
 * @throws CallsheetError `billing.amount_invalid`, `billing.reference_conflict` when the reference
 *   was used with another amount, `billing.insufficient_funds` when less than that may be spent
 */
export async function grantMoney(database: Db, grant: AccountGrant): Promise<LedgerEntry> {
  checkAmount(grant.amountMicros);
  const row = (await insert(database, grant)) ?? (await readEarlier(database, grant));
  if (row.available_micros !== grant.amountMicros) throw referenceConflict(grant, row);
  return toEntry(row);
}

async function insert(database: Db, grant: AccountGrant): Promise<EntryRow | undefined> {
  const { accountId, amountMicros, note, reference, at } = grant;
  try {
    return await database
      .insertInto('ledger_transfers')
      .values({
        kind: amountMicros > 0 ? 'grant' : 'adjust',
        account_id: accountId,
        api_key_id: null,
        task_id: null,
        currency: 'CNY',
        available_micros: amountMicros,
        held_micros: 0,
        spent_micros: 0,
        house_micros: -amountMicros,
        note,
        reference,
        posted_at: at,
      })
      .onConflict((conflict) =>
        conflict
          .columns(['account_id', 'reference'])
          .where(sql.ref('reference'), 'is not', null)
          .doNothing(),
      )
      .returning(ENTRY_COLUMNS)
      .executeTakeFirst();
  } catch (error) {
    throw await explain(database, grant, error);
  }
}

function readEarlier(database: Db, { accountId, reference }: AccountGrant): Promise<EntryRow> {
  return database
    .selectFrom('ledger_transfers')
    .select(ENTRY_COLUMNS)
    .where('account_id', '=', accountId)
    .where('reference', '=', reference)
    .executeTakeFirstOrThrow();
}

/** The limit of the balance is the database's to keep; its refusal is put into words here. */
async function explain(database: Db, { accountId, amountMicros }: AccountGrant, error: unknown) {
  const { constraint } = Object(error) as { constraint?: unknown };
  if (constraint !== 'ledger_balance_limit') return error;
  const balance = await database
    .selectFrom('account_balances')
    .select('available_micros')
    .where('account_id', '=', accountId)
    .where('currency', '=', 'CNY')
    .executeTakeFirstOrThrow();
  return new CallsheetError(insufficientFunds(-amountMicros, balance.available_micros));
}

/** A million yuan at once is a slip of the hand. */
const MOST_MICROS = 1e12;

function checkAmount(amountMicros: number): void {
  const isWhole = Number.isSafeInteger(amountMicros) && amountMicros !== 0;
  if (isWhole && Math.abs(amountMicros) <= MOST_MICROS) return;
  throw new CallsheetError({
    code: 'billing.amount_invalid',
    message: `The amount must be a whole number of millionths of a yuan, not 0 and at most ${MOST_MICROS}: 5 CNY are 5000000.`,
    details: [{ path: 'amountMicros', rule: 'integer', received: amountMicros }],
  });
}

function referenceConflict({ reference }: AccountGrant, row: EntryRow): CallsheetError {
  return new CallsheetError({
    code: 'billing.reference_conflict',
    message: `The reference ${reference} belongs to entry ${row.id}, of another amount. Nothing was granted. Use a new reference for a new grant.`,
    details: [{ path: 'reference', rule: 'one_grant_a_reference', received: reference }],
  });
}
