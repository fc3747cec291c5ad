import type { Db } from '../database/transaction.ts';
import type { LedgerFilter, LedgerPage } from '../domain/ledger.ts';
import { ENTRY_COLUMNS, toEntry } from './entry-row.ts';

/** An account's statement in yuan, newest first; free seconds are not money and not in it. */
export async function listEntries(
  database: Db,
  accountId: string,
  filter: LedgerFilter,
): Promise<LedgerPage> {
  const { from, to, taskId, apiKeyId, kind, beforeId, limit } = filter;
  const rows = await database
    .selectFrom('ledger_transfers')
    .select(ENTRY_COLUMNS)
    .where('account_id', '=', accountId)
    .where('currency', '=', 'CNY')
    .$if(from !== undefined, (query) => query.where('posted_at', '>=', from!))
    .$if(to !== undefined, (query) => query.where('posted_at', '<', to!))
    .$if(taskId !== undefined, (query) => query.where('task_id', '=', taskId!))
    .$if(apiKeyId !== undefined, (query) => query.where('api_key_id', '=', apiKeyId!))
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind!))
    .$if(beforeId !== undefined, (query) => query.where('id', '<', beforeId!))
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  const entries = rows.slice(0, limit).map(toEntry);
  return { entries, nextId: rows.length > limit ? entries.at(-1)!.id : null };
}
