import { CallsheetError } from '@callsheet/contract';
import type { Account } from '../domain/account.ts';
import { isUuid } from '../lib/is-uuid.ts';
import { toAccount } from './account-rows.ts';
import type { AccountTools } from './account-tools.ts';

/**
 * An account by its id or its name.
 * @throws CallsheetError `account.not_found`
 */
export async function findAccount(
  { database }: Pick<AccountTools, 'database'>,
  idOrName: string,
): Promise<Account> {
  const column = isUuid(idOrName) ? 'id' : 'name';
  const isPossible = !idOrName.includes('\0');
  const row = isPossible
    ? await database
        .selectFrom('accounts')
        .selectAll()
        .where(column, '=', idOrName)
        .executeTakeFirst()
    : undefined;
  if (row) return toAccount(row);
  throw new CallsheetError({
    code: 'account.not_found',
    message: `There is no account with the ${column} ${JSON.stringify(idOrName)}. The list of accounts shows their names and ids.`,
    details: [{ path: 'account', rule: 'exists', received: idOrName }],
  });
}
