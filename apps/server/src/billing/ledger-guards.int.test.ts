import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { claimTask } from '../tasks/claim-task.ts';
import { leasedTask } from '../tasks/leased-task.ts';
import { readBalance } from './read-balance.ts';
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

const SECONDS = TRANSFER.replace("'CNY'", "'SEC'");

type Terms = {
  id?: string;
  price?: number;
  hold?: number | null;
  free?: number | null;
  perSecond?: number | null;
  status?: string;
};

/** Another task like one that is there, on other terms; a second costs 1 micro. */
function copy(taskId: string, terms: Terms): [string, ...unknown[]] {
  const { id = randomUUID(), price = 0, hold = null, free = null, perSecond = 1 } = terms;
  const { status = 'queued' } = terms;
  return [COPY, taskId, id, price, hold, free, perSecond, status];
}

const COPY = `insert into tasks (id, account_id, api_key_id, dialect, engine, model, request, seed,
    request_id, status, price_micros, hold_micros, hold_free_micros, per_second_micros, created_at,
    ended_at)
  select $2, account_id, api_key_id, dialect, engine, model, request, seed, request_id, $7::text, $3,
    $4, $5, $6, created_at, case $7::text when 'queued' then null else now() end
  from tasks where id = $1`;

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
  ])('%s', async (_what, kind, entries) => {
    const { account } = await openTask();
    await expect(
      attempt([TRANSFER, kind, account.id, null, null, ...entries]),
    ).rejects.toMatchObject({ constraint: 'ledger_entries_fit_their_kind' });
  });

  test.each([
    ['a settlement that nothing was held for', 'settle', [5, 0, -5, 0]],
    ['a release that charges', 'release', [4, -5, 1, 0]],
    ['an end that is of no task', 'release', [5, -5, 0, 0]],
  ])('%s', async (_what, kind, entries) => {
    const { account } = await openTask();
    const { accountId, apiKeyId } = account.caller;
    await expect(
      attempt([TRANSFER, kind, accountId, apiKeyId, null, ...entries]),
    ).rejects.toMatchObject({ constraint: 'ledger_entries_fit_their_kind' });
  });

  test('a transfer of no kind', async () => {
    const { account } = await openTask();
    await expect(attempt([TRANSFER, 'gift', account.id, null, null, 5, 0, 0, -5])).rejects.toThrow(
      /enum ledger_kind: "gift"/,
    );
  });

  test.each([
    ['a changed entry', 'update ledger_transfers set note = $1'],
    ['a removed entry', 'delete from ledger_transfers where note is distinct from $1'],
    ['a removed balance', 'delete from account_balances where currency::text <> $1'],
    ["a key's removed balance", 'delete from key_balances where currency::text <> $1'],
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
    await expect(attempt(transfer('hold', [-1, 1, 0, 0]))).rejects.toThrow(
      /a hold without its new task/,
    );
  });

  test('a hold of a task that is older, or of none', async () => {
    const account = await ledger.openAccount({ grantMicros: 10 });
    const { accountId, apiKeyId } = account.caller;
    const { task } = await openTask();
    for (const id of [task.id, randomUUID()]) {
      await expect(
        attempt([SECONDS, 'hold', accountId, apiKeyId, id, -1, 1, 0, 0]),
      ).rejects.toThrow(/a hold without its new task/);
    }
  });

  test('a hold by anything but the insert of its task, also in the same transaction', async () => {
    const { account, task } = await openTask();
    const { accountId, apiKeyId } = account.caller;
    const id = randomUUID();
    const hold = [TRANSFER, 'hold', accountId, apiKeyId, id, -1, 1, 0, 0] as const;
    await expect(attempt(copy(task.id, { id }), [...hold])).rejects.toThrow(
      /a hold without its new task/,
    );
  });

  test.each([
    ['a price and no hold', { price: 1 }],
    ['a hold of less than its price', { price: 5, hold: 4, free: 0 }],
    ['a hold of more than its price', { price: 5, hold: 6, free: 0 }],
    ['a hold of money and of free seconds for it too', { price: 5, hold: 5, free: 1_000_000 }],
    ['a negative hold of money', { price: 5, hold: -5, free: 10_000_000 }],
    ['a negative hold of free seconds', { price: 5, hold: 10, free: -5_000_000 }],
    ['a hold of free seconds without their price', { price: 5, hold: 0, free: 5_000_000, perSecond: null }], // prettier-ignore
    ['a hold and no price', { price: 0, hold: 5, free: 0 }],
    ['a hold, and an end already', { price: 5, hold: 5, free: 0, status: 'canceled' }],
  ])('a task with %s, and those beside it', async (_what, terms) => {
    const { account, task } = await openTask();
    const both = [copy(task.id, { price: 1, hold: 1, free: 0 }), copy(task.id, terms)];
    await expect(attempt(...both)).rejects.toThrow(/has a price and no hold of the same amount/);
    const balance = await readBalance(ledger.database, account.id);
    expect(balance).toMatchObject({ heldMicros: 4_200_000, availableMicros: 5_800_000 });
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
    for (const column of ['price_micros', 'hold_micros', 'hold_free_micros', 'per_second_micros']) {
      await expect(
        attempt([`update tasks set ${column} = 1 where id = $1`, task.id]),
      ).rejects.toThrow(/stay as they are/);
    }
    const claim = (await claimTask(server.workTools, task.id))!;
    const ending = { status: 'succeeded', result: resultOf(0, 7) } as const;
    await leasedTask(server.workTools, claim).end(ending, new Date());
    await expect(attempt([FAIL.replace("failure = '{}'", "failure = '{}', result = null"), task.id])).rejects.toThrow(/stay as they are/); // prettier-ignore
  });

  test('a hold beyond the budget of its key or the free seconds, had the server miscounted', async () => {
    const { account, task } = await openTask();
    await ledger.pool.query('update api_keys set budget_micros = 4200000 where id = $1', [
      account.caller.apiKeyId,
    ]);
    const money = copy(task.id, { price: 1, hold: 1, free: 0 });
    await expect(attempt(money)).rejects.toThrow(/beyond the budget/);
    const seconds = copy(task.id, { price: 1, hold: 0, free: 1_000_000 });
    await expect(attempt(seconds)).rejects.toThrow(/beyond the free seconds/);
  });

  test('a hold beyond the balance of its account, had the server miscounted', async () => {
    const { task } = await openTask(4_200_000);
    await expect(attempt(copy(task.id, { price: 1, hold: 1, free: 0 }))).rejects.toMatchObject({
      constraint: 'ledger_balance_limit',
    });
  });

  test('a hold of money while free seconds are left', async () => {
    const { account, task } = await openTask();
    const dear = copy(task.id, { price: 1, hold: 1, free: 0 });
    const set = (seconds: number, until: Date | null) =>
      ledger.pool.query('update accounts set free_seconds = $2, free_until = $3 where id = $1', [
        account.id,
        seconds,
        until,
      ]);
    await set(5, null);
    await expect(attempt(dear)).rejects.toThrow(/while free seconds are left/);
    await attempt(copy(task.id, { price: 6, hold: 1, free: 5_000_000 }));
    await attempt(dear);
    await set(9, new Date(0));
    await attempt(copy(task.id, { price: 1, hold: 1, free: 0 }));
  });
});
