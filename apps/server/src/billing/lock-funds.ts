import type { ClientBase } from 'pg';
import type { Funds } from './allot-holds.ts';
import type { WantedHold } from './wanted-hold.ts';

/**
 * What the accounts of new tasks may hold, theirs alone until the transaction ends.
 *
 * Creates of one account wait here for one another until the commit. They share transactions
 * (`taskWriter`), so that is one wait for many of them.
 */
export async function lockFunds(
  client: Pick<ClientBase, 'query'>,
  wanted: readonly WantedHold[],
): Promise<Funds> {
  const funds: Funds = { accounts: new Map(), keyMicros: new Map() };
  if (wanted.length === 0) return funds;
  const { rows } = await client.query<BalanceRow>({
    name: 'lock-balances',
    text: LOCK,
    values: [[...new Set(wanted.map(({ apiKeyId }) => apiKeyId))]],
  });
  const at = wanted[0]!.at;
  for (const row of rows) addBalance(funds, row, at);
  return funds;
}

type BalanceRow = {
  account_id: string;
  api_key_id: string;
  currency: 'CNY' | 'SEC';
  available_micros: number;
  credit_limit_micros: number | null;
  /** Of the key's budget; `null`: it has none. */
  left_micros: number | null;
  free_seconds: number;
  free_until: Date | null;
  free_only: boolean;
};

/**
 * In one order, as every transaction locks them. A row that somebody else held meanwhile is read again
 * when it is ours. Free seconds and budgets stay as they are read until the commit: what an operator
 * changes of them waits for it.
 */
const LOCK = `
  select balance.account_id, spending.api_key_id, currency, balance.available_micros,
    balance.credit_limit_micros,
    key.budget_micros - spending.held_micros - spending.spent_micros as left_micros,
    account.free_seconds, account.free_until, account.free_only
  from key_balances as spending
  join account_balances as balance using (account_id, currency)
  join accounts as account on account.id = balance.account_id
  join api_keys as key on key.id = spending.api_key_id
  where spending.api_key_id = any ($1)
  order by balance.account_id, currency desc, spending.api_key_id
  for no key update of balance, spending for share of account, key`;

function addBalance({ accounts, keyMicros }: Funds, row: BalanceRow, at: Date): void {
  const account = accounts.get(row.account_id) ?? {
    spendableMicros: 0,
    freeMicros: 0,
    freeOnly: row.free_only,
  };
  const { available_micros: available, credit_limit_micros: credit, free_until: until } = row;
  if (row.currency === 'CNY') {
    account.spendableMicros = credit === null ? Infinity : available + credit;
    if (row.left_micros !== null) keyMicros.set(row.api_key_id, row.left_micros);
  } else if (until === null || at < until) {
    account.freeMicros = Math.max(0, row.free_seconds * 1e6 + available);
  }
  accounts.set(row.account_id, account);
}
