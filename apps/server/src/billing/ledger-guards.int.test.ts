import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { claimTask } from '../tasks/claim-task.ts';
import { leasedTask } from '../tasks/leased-task.ts';
import { openTestLedger, resultOf, type TestLedger, type TestServer } from './test-support/test-ledger.ts'; // prettier-ignore

let ledger: TestLedger;
let server: TestServer;
beforeAll(async () => {
  ledger = await openTestLedger();
  server = await ledger.server();
});
afterAll(() => ledger.close());

/** Everything that a bug in the server could send, in one transaction. */
async function attempt(...statements: [text: string, ...values: unknown[]][]): Promise<void> {
  const client = await ledger.pool.connect();
  try {
    await client.query('begin');
    for (const [text, ...values] of statements) await client.query(text, values);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

const TRANSFER = `insert into ledger_transfers (kind, account_id, api_key_id, task_id, currency,
  available_micros, held_micros, spent_micros, house_micros, posted_at)
  values ($1, $2, $3, $4, 'CNY', $5, $6, $7, $8, now())`;

async function openTask(grantMicros = 10_000_000) {
  const account = await ledger.openAccount({ grantMicros });
  const task = await server.submit(account.caller);
  const { accountId, apiKeyId } = account.caller;
  const transfer = (kind: string, entries: number[], key: string | null = apiKeyId) =>
    [TRANSFER, kind, accountId, key, task.id, ...entries] as [string, ...unknown[]];
  return { account, task, transfer };
}

const FAIL = `update tasks set status = 'failed', lease = null, ended_at = now(),
  failure = '{}' where id = $1`;

describe('the database refuses', () => {
  test('entries that do not sum to zero', async () => {
    const { account } = await openTask();
    await expect(
      attempt([TRANSFER, 'grant', account.id, null, null, 5, 0, 0, -4]),
    ).rejects.toMatchObject({ constraint: 'ledger_entries_sum_to_zero' });
  });

  test.each([
    ['a grant that takes', 'grant', [-5, 0, 0, 5]],
    ['a grant into what is held', 'grant', [0, 5, 0, -5]],
    ['an adjustment of nothing', 'adjust', [0, 0, 0, 0]],
    ['a transfer of no kind', 'gift', [5, 0, 0, -5]],
  ])('%s', async (_what, kind, entries) => {
    const { account } = await openTask();
    await expect(
      attempt([TRANSFER, kind, account.id, null, null, ...entries]),
    ).rejects.toMatchObject({ constraint: 'ledger_entries_fit_their_kind' });
  });

  test.each([
    ['a changed entry', 'update ledger_transfers set note = $1'],
    ['a removed entry', 'delete from ledger_transfers where note is distinct from $1'],
    ['a removed balance', 'delete from account_balances where currency <> $1'],
    ["a key's removed balance", 'delete from key_balances where currency <> $1'],
  ])('%s', async (_what, text) => {
    await openTask();
    await expect(attempt([text, 'x'])).rejects.toThrow(/the ledger is only added to/);
  });

  test.each(['ledger_transfers', 'account_balances', 'key_balances'])(
    'an emptied %s',
    async (table) => {
      await expect(attempt([`truncate ${table}`])).rejects.toThrow(/the ledger is only added to/);
    },
  );

  test.each([
    ['account_balances', 'available_micros', 'account_id'],
    ['key_balances', 'held_micros', 'account_id'],
    ['key_balances', 'spent_micros', 'account_id'],
  ])('%s.%s that no transfer moved', async (table, column, key) => {
    const { account } = await openTask();
    await expect(
      attempt([`update ${table} set ${column} = ${column} + 1 where ${key} = $1`, account.id]),
    ).rejects.toThrow(/the ledger is only added to/);
  });

  test('a balance under its limit', async () => {
    const { account } = await openTask(4_200_000);
    await expect(
      attempt([TRANSFER, 'adjust', account.id, null, null, -1, 0, 0, 1]),
    ).rejects.toMatchObject({ constraint: 'ledger_balance_limit' });
  });

  test('a currency it does not know', async () => {
    const { account } = await openTask();
    const text = TRANSFER.replace("'CNY'", "'USD'");
    await expect(attempt([text, 'grant', account.id, null, null, 5, 0, 0, -5])).rejects.toThrow(
      /currency/,
    );
  });

  test("another account's key", async () => {
    const { transfer } = await openTask();
    const stranger = await ledger.openAccount();
    await expect(
      attempt(transfer('hold', [-1, 1, 0, 0], stranger.caller.apiKeyId)),
    ).rejects.toThrow();
  });

  test('a second hold of a task', async () => {
    const { transfer } = await openTask();
    await expect(attempt(transfer('hold', [-1, 1, 0, 0]))).rejects.toMatchObject({
      constraint: 'ledger_one_hold',
    });
  });

  test('a hold for a task of another transaction, or of none', async () => {
    const account = await ledger.openAccount({ grantMicros: 10 });
    const { accountId, apiKeyId } = account.caller;
    await expect(
      attempt([TRANSFER, 'hold', accountId, apiKeyId, randomUUID(), -1, 1, 0, 0]),
    ).rejects.toThrow(/a hold without its new task/);
  });

  test('a task with a price and no hold', async () => {
    const { task } = await openTask();
    await expect(
      attempt([
        `insert into tasks (id, account_id, api_key_id, dialect, engine, model, request, seed,
          request_id, status, price_micros, created_at)
        select gen_random_uuid(), account_id, api_key_id, dialect, engine, model, request, seed,
          request_id, 'queued', 1, created_at from tasks where id = $1`,
        task.id,
      ]),
    ).rejects.toThrow(/has a price and no hold/);
  });

  test('the end of a task with an open hold', async () => {
    const { task } = await openTask();
    await expect(attempt([FAIL, task.id])).rejects.toThrow(/its hold is open/);
  });

  test('the end of a hold with an open task', async () => {
    const { transfer } = await openTask();
    await expect(attempt(transfer('release', [4_200_000, -4_200_000, 0, 0]))).rejects.toThrow(
      /a hold ends otherwise than its task/,
    );
  });

  test('§4.5-failed-is-free a charge for a task that failed', async () => {
    const { task, transfer } = await openTask();
    await expect(
      attempt([FAIL, task.id], transfer('settle', [0, -4_200_000, 4_200_000, 0])),
    ).rejects.toThrow(/a hold ends otherwise than its task/);
  });

  test('the end of a part of a hold', async () => {
    const { task, transfer } = await openTask();
    await expect(attempt([FAIL, task.id], transfer('release', [1, -1, 0, 0]))).rejects.toThrow(
      /a hold ends otherwise than its task/,
    );
  });

  test('a second end of a hold, also from a transaction at the same time', async () => {
    const { task, transfer } = await openTask();
    const release = transfer('release', [4_200_000, -4_200_000, 0, 0]);
    await expect(attempt([FAIL, task.id], release, release)).rejects.toMatchObject({
      constraint: 'ledger_hold_ends_once',
    });
    const ends = await Promise.allSettled([
      attempt([FAIL, task.id], release),
      attempt([FAIL, task.id], release),
    ]);
    expect(ends.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  test('the removal of a task with an open hold', async () => {
    const { task } = await openTask();
    await expect(attempt(['delete from tasks where id = $1', task.id])).rejects.toThrow(
      /its hold is open/,
    );
  });

  test('another price, and another end of what has ended (promise P4)', async () => {
    const { task } = await openTask();
    await expect(
      attempt(['update tasks set price_micros = 0 where id = $1', task.id]),
    ).rejects.toThrow(/stay as they are/);
    const claim = (await claimTask(server.workTools, task.id))!;
    const ending = { status: 'succeeded', result: resultOf(0, 7) } as const;
    await leasedTask(server.workTools, claim).end(ending, new Date());
    await expect(attempt([FAIL.replace("failure = '{}'", "failure = '{}', result = null"), task.id])).rejects.toThrow(/stay as they are/); // prettier-ignore
  });

  test('a hold beyond the budget of its key or the free seconds, had the server miscounted', async () => {
    const { account, task } = await openTask();
    const { accountId, apiKeyId } = account.caller;
    await ledger.pool.query('update api_keys set budget_micros = 4200000 where id = $1', [
      apiKeyId,
    ]);
    const create = [
      `insert into tasks (id, account_id, api_key_id, dialect, engine, model, request, seed,
          request_id, status, price_micros, created_at)
        select $2, account_id, api_key_id, dialect, engine, model, request, seed,
          request_id, 'queued', 1, created_at from tasks where id = $1`,
      task.id,
    ] as const;
    const id = randomUUID();
    await expect(
      attempt([...create, id], [TRANSFER, 'hold', accountId, apiKeyId, id, -1, 1, 0, 0]),
    ).rejects.toThrow(/beyond the budget/);
    const seconds = TRANSFER.replace("'CNY'", "'SEC'");
    await expect(
      attempt([...create, id], [seconds, 'hold', accountId, apiKeyId, id, -1, 1, 0, 0]),
    ).rejects.toThrow(/beyond the free seconds/);
  });
});
