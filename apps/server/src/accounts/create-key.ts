import { randomUUID } from 'node:crypto';
import { CallsheetError } from '@callsheet/contract';
import type { ApiKey } from '../domain/account.ts';
import { KEY_COLUMNS, toApiKey } from './account-rows.ts';
import type { AccountTools } from './account-tools.ts';
import { findAccount } from './find-account.ts';
import { hashApiKey } from './hash-api-key.ts';
import { makeSecret } from './make-secret.ts';

export type NewKey = Pick<ApiKey, 'name' | 'budgetMicros' | 'engine'> & {
  /** Its id or its name. */
  account: string;
};

/**
 * Makes a key. `secret` is what its owner sends; only its hash is kept, so it can never be shown again.
 * @throws CallsheetError `account.not_found` or `engine.unknown`
 */
export async function createKey(
  tools: AccountTools,
  { account, name, budgetMicros, engine }: NewKey,
): Promise<{ key: ApiKey; secret: string }> {
  checkEngine(tools, engine);
  const { id: accountId } = await findAccount(tools, account);
  const secret = makeSecret('sk-');
  const row = await tools.database
    .insertInto('api_keys')
    .values({
      id: randomUUID(),
      account_id: accountId,
      name,
      hash: hashApiKey(secret),
      created_at: tools.clock.now(),
      revoked_at: null,
      budget_micros: budgetMicros,
      engine,
    })
    .returning(KEY_COLUMNS)
    .executeTakeFirstOrThrow();
  return { key: toApiKey(row), secret };
}

function checkEngine({ engineNames }: AccountTools, engine: string | null): void {
  if (engine === null || engineNames.includes(engine)) return;
  throw new CallsheetError({
    code: 'engine.unknown',
    message: `There is no engine "${engine}" here. There are: ${engineNames.join(', ')}.`,
    details: [{ path: 'engine', rule: 'choice', expected: engineNames, received: engine }],
  });
}
