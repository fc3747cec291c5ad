import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cancelTask } from '../tasks/cancel-task.ts';
import { claimTask } from '../tasks/claim-task.ts';
import { leasedTask, type Ending } from '../tasks/leased-task.ts';
import { grantMoney } from './grant-money.ts';
import { listEntries } from './list-entries.ts';
import { readBalance } from './read-balance.ts';
import { readUsage } from './read-usage.ts';
import { setCreditLimit } from './set-credit-limit.ts';
import { checkBooks } from './test-support/check-books.ts';
import { FAILURE, openTestLedger, REQUEST, resultOf, type TestLedger, type TestServer } from './test-support/test-ledger.ts'; // prettier-ignore

let ledger: TestLedger;
let server: TestServer;
beforeAll(async () => {
  ledger = await openTestLedger();
  server = await ledger.server();
});
afterAll(() => ledger.close());

const balance = (accountId: string) => readBalance(ledger.database, accountId);

async function end(taskId: string, ending: Ending): Promise<boolean> {
  const claim = (await claimTask(server.workTools, taskId))!;
  return leasedTask(server.workTools, claim).end(ending, new Date());
}

describe('a task of an engine that costs', () => {
  test('holds its quote when it is created', async () => {
    const { id, caller } = await ledger.openAccount({ grantMicros: 10_000_000 });
    const task = await server.submit(caller);
    expect(task.price).toEqual({ currency: 'CNY', amountMicros: 4_200_000 });
    expect(await balance(id)).toMatchObject({ availableMicros: 5_800_000, heldMicros: 4_200_000 });
    expect((await server.tools.readTask(task.id))!.price).toEqual(task.price);
  });

  test('is paid for by its usage when it succeeds, and the rest comes back', async () => {
    const { id, caller } = await ledger.openAccount({ grantMicros: 10_000_000 });
    const { id: taskId } = await server.submit(caller);
    expect(await end(taskId, { status: 'succeeded', result: resultOf(0, 5) })).toBe(true);
    expect(await balance(id)).toMatchObject({ availableMicros: 7_000_000, heldMicros: 0 });
    const { entries } = await listEntries(ledger.database, id, { taskId, limit: 10 });
    expect(entries).toMatchObject([
      {
        kind: 'settle',
        availableMicros: 1_200_000,
        heldMicros: -4_200_000,
        spentMicros: 3_000_000,
      },
      { kind: 'hold', availableMicros: -4_200_000, heldMicros: 4_200_000, spentMicros: 0 },
    ]);
  });

  test('§7-quote-holds never costs more than its quote, whatever the engine made', async () => {
    const { id, caller } = await ledger.openAccount({ grantMicros: 4_200_000 });
    const { id: taskId } = await server.submit(caller);
    await end(taskId, { status: 'succeeded', result: resultOf(3, 15) });
    expect(await balance(id)).toMatchObject({ availableMicros: 0, heldMicros: 0 });
  });

  test('§7-three-videos with three reference videos is held and settled with 1.65 s of each (contract.md §7)', async () => {
    const { id, caller } = await ledger.openAccount({ grantMicros: 10_000_000 });
    const video = { role: 'referenceVideo', url: 'https://example.com/boy.mp4' } as const;
    const { id: taskId, price } = await server.submit(caller, {
      ...REQUEST,
      media: [video, video, video],
    });
    expect(price!.amountMicros).toBe(7_170_000);
    await end(taskId, { status: 'succeeded', result: resultOf(4.95, 7) });
    expect(await balance(id)).toMatchObject({ availableMicros: 2_830_000, heldMicros: 0 });
  });

  test.each(['failed', 'expired'] as const)(
    'costs nothing when it %s (promise P12)',
    async (status) => {
      const { id, caller } = await ledger.openAccount({ grantMicros: 10_000_000 });
      const { id: taskId } = await server.submit(caller);
      await end(taskId, { status, failure: FAILURE });
      expect(await balance(id)).toMatchObject({ availableMicros: 10_000_000, heldMicros: 0 });
    },
  );

  test('costs nothing when it is canceled', async () => {
    const { id, caller } = await ledger.openAccount({ grantMicros: 10_000_000 });
    const task = await server.submit(caller);
    const cancellation = { id: task.id, from: ['queued'] as const };
    expect(await cancelTask(server.tools, caller, cancellation)).toBe('canceled');
    expect(await cancelTask(server.tools, caller, cancellation)).toBe('refused');
    expect(await balance(id)).toMatchObject({ availableMicros: 10_000_000, heldMicros: 0 });
  });

  test('that is sent twice with one key is held once', async () => {
    const { id, caller } = await ledger.openAccount({ grantMicros: 10_000_000 });
    const key = randomUUID();
    const tasks = await Promise.all(
      Array.from({ length: 20 }, () => server.submit(caller, REQUEST, key)),
    );
    expect(new Set(tasks.map((task) => task.id)).size).toBe(1);
    expect(await balance(id)).toMatchObject({ heldMicros: 4_200_000 });
  });

  test('§7-price-missing without a known price is refused, and is never free (promise P13)', async () => {
    const { id, caller } = await ledger.openAccount({ grantMicros: 10_000_000 });
    await expect(server.submit(caller, { ...REQUEST, resolution: '480P' })).rejects.toMatchObject({
      code: 'billing.price_missing',
    });
    expect(await balance(id)).toMatchObject({ availableMicros: 10_000_000, heldMicros: 0 });
  });
});

test('a task of a free engine has the price 0, and nothing about it is in the ledger', async () => {
  const { id, caller } = await ledger.openAccount();
  const tools = { ...server.tools, quote: () => null };
  const { submitTask } = await import('../tasks/submit-task.ts');
  const task = await submitTask(tools, { caller, dialect: 'test', requestId: randomUUID(), outcome: { request: REQUEST } }); // prettier-ignore
  expect(task.price).toEqual({ currency: 'CNY', amountMicros: 0 });
  await end(task.id, { status: 'succeeded', result: resultOf(0, 7) });
  expect(await listEntries(ledger.database, id, { limit: 10 })).toEqual({
    entries: [],
    nextId: null,
  });
});

describe('who cannot pay', () => {
  test('is refused, leaves no task behind, and may use the same key later', async () => {
    const { id, caller } = await ledger.openAccount({ grantMicros: 4_199_999 });
    const key = randomUUID();
    await expect(server.submit(caller, REQUEST, key)).rejects.toMatchObject({
      category: 'insufficient_funds',
      code: 'billing.insufficient_funds',
      details: [{ rule: 'balance_micros', expected: 4_200_000, received: 4_199_999 }],
    });
    const { rows } = await ledger.pool.query('select from tasks where account_id = $1', [id]);
    expect(rows).toEqual([]);
    const top = { amountMicros: 1, note: null, reference: null };
    await grantMoney(ledger.database, { accountId: id, at: new Date(), ...top });
    await server.submit(caller, REQUEST, key);
    expect(await balance(id)).toMatchObject({ availableMicros: 0, heldMicros: 4_200_000 });
  });

  test('of a hundred creates at once from two servers exactly those succeed that can be paid', async () => {
    const { id, caller } = await ledger.openAccount({ grantMicros: 10 * 4_200_000 });
    const rich = await ledger.openAccount({ creditMicros: null });
    const other = await ledger.server();
    const outcomes = await Promise.allSettled(
      Array.from({ length: 100 }, (_, index) => (index % 2 ? server : other).submit(caller)),
    );
    const neighbours = Array.from({ length: 10 }, () => server.submit(rich.caller));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(10);
    expect(await Promise.all(neighbours)).toHaveLength(10);
    expect(await balance(id)).toMatchObject({ availableMicros: 0, heldMicros: 42_000_000 });
    expect(await balance(rich.id)).toMatchObject({ availableMicros: -42_000_000 });
    expect(await checkBooks(ledger.pool, [id, rich.id])).toEqual([]);
  });

  test('in one call with one key is refused each time, with the same words', async () => {
    const { caller } = await ledger.openAccount();
    const key = randomUUID();
    const outcomes = await Promise.allSettled(
      Array.from({ length: 8 }, () => server.submit(caller, REQUEST, key)),
    );
    for (const outcome of outcomes) {
      expect(outcome).toMatchObject({ reason: { code: 'billing.insufficient_funds' } });
    }
  });

  test('with one key may go on with another whose budget is not used up', async () => {
    const { callers } = await ledger.openAccount({ grantMicros: 20_000_000, budgets: [8_399_999, null] }); // prettier-ignore
    await server.submit(callers[0]!);
    await expect(server.submit(callers[0]!)).rejects.toMatchObject({
      code: 'billing.key_budget_exceeded',
      details: [{ rule: 'key_budget_micros', expected: 4_200_000, received: 4_199_999 }],
    });
    await server.submit(callers[1]!);
  });

  test('has the credit that it was given, and no more', async () => {
    const { id, caller } = await ledger.openAccount({ creditMicros: 4_200_000 });
    await server.submit(caller);
    await expect(server.submit(caller)).rejects.toMatchObject({
      code: 'billing.insufficient_funds',
    });
    await expect(
      setCreditLimit(ledger.database, { accountId: id, limitMicros: 4_199_999 }),
    ).rejects.toMatchObject({ code: 'billing.amount_invalid' });
  });
});

describe('free seconds', () => {
  test('§7-free-quota go first, and money is for the seconds that they do not cover', async () => {
    const { id, caller } = await ledger.openAccount({ grantMicros: 10_000_000, freeSeconds: 10 });
    const first = await server.submit(caller);
    const second = await server.submit(caller);
    expect(await balance(id)).toMatchObject({ heldMicros: 2_400_000, freeSecondsUsed: 10 });
    await end(second.id, { status: 'succeeded', result: resultOf(0, 5) });
    expect(await balance(id)).toMatchObject({ availableMicros: 8_800_000, heldMicros: 0 });
    await end(first.id, { status: 'failed', failure: FAILURE });
    expect(await balance(id)).toMatchObject({ availableMicros: 8_800_000, freeSecondsUsed: 3 });
    expect(await checkBooks(ledger.pool, [id])).toEqual([]);
  });

  test('that have run out refuse who may use no others', async () => {
    const { id, caller } = await ledger.openAccount({ grantMicros: 9e6, freeSeconds: 7, freeOnly: true }); // prettier-ignore
    await server.submit(caller);
    await expect(server.submit(caller)).rejects.toMatchObject({ code: 'billing.free_quota_exhausted' }); // prettier-ignore
    expect(await balance(id)).toMatchObject({ availableMicros: 9_000_000, freeSecondsUsed: 7 });
  });

  test('§7-free-quota end with their time', async () => {
    const freeUntil = new Date(Date.now() - 1000);
    const { id, caller } = await ledger.openAccount({
      grantMicros: 5e6,
      freeSeconds: 50,
      freeUntil,
    });
    await server.submit(caller);
    expect(await balance(id)).toMatchObject({ heldMicros: 4_200_000, freeSecondsUsed: 0 });
  });
});

describe('a grant', () => {
  const grant = { note: 'invoice 7', reference: 'invoice-7' };

  test('with the same reference counts once, and with another amount is refused', async () => {
    const { id: accountId } = await ledger.openAccount();
    const at = new Date();
    const send = (amountMicros: number) =>
      grantMoney(ledger.database, { accountId, at, amountMicros, ...grant });
    const [one, ...same] = await Promise.all([send(5_000_000), send(5_000_000), send(5_000_000)]);
    expect(same).toEqual([one, one]);
    expect(one).toMatchObject({ kind: 'grant', availableMicros: 5_000_000, note: 'invoice 7' });
    await expect(send(6_000_000)).rejects.toMatchObject({ code: 'billing.reference_conflict' });
    expect(await balance(accountId)).toMatchObject({ availableMicros: 5_000_000 });
  });

  test('may be taken back as far as it was not spent', async () => {
    const { id: accountId } = await ledger.openAccount({ grantMicros: 5_000_000 });
    const take = (amountMicros: number) =>
      grantMoney(ledger.database, { accountId, at: new Date(), amountMicros, note: null, reference: null }); // prettier-ignore
    expect(await take(-2_000_000)).toMatchObject({ kind: 'adjust', availableMicros: -2_000_000 });
    await expect(take(-3_000_001)).rejects.toMatchObject({ code: 'billing.insufficient_funds' });
  });

  test.each([0, 1.5, Number.NaN, 2e12])('of %d is refused', async (amountMicros) => {
    const { id: accountId } = await ledger.openAccount();
    await expect(
      grantMoney(ledger.database, { accountId, at: new Date(), amountMicros, ...grant }),
    ).rejects.toMatchObject({ code: 'billing.amount_invalid' });
  });
});

test('the statement comes newest first, in pages', async () => {
  const { id, caller } = await ledger.openAccount({ grantMicros: 50_000_000 });
  for (let count = 0; count < 4; count += 1) await server.submit(caller);
  const first = await listEntries(ledger.database, id, { limit: 3 });
  expect(first.entries.map(({ kind }) => kind)).toEqual(['hold', 'hold', 'hold']);
  const rest = await listEntries(ledger.database, id, { limit: 3, beforeId: first.nextId! });
  expect(rest.entries.map(({ kind }) => kind)).toEqual(['hold', 'grant']);
  expect(rest.nextId).toBeNull();
});

test('usage is the same before and after the records of tasks are removed', async () => {
  const { id, caller } = await ledger.openAccount({ grantMicros: 50_000_000 });
  const made = await server.submit(caller);
  await end(made.id, { status: 'succeeded', result: resultOf(0, 5) });
  const lost = await server.submit(caller);
  await end(lost.id, { status: 'failed', failure: FAILURE });
  await server.submit(caller);
  const filter = { from: new Date(Date.now() - 86_400_000), to: new Date(Date.now() + 86_400_000) };
  const before = await readUsage(ledger.database, id, filter);
  expect(before).toEqual([
    {
      day: made.createdAt.toISOString().slice(0, 10),
      model: 'wan2.7-r2v',
      apiKeyId: caller.apiKeyId,
      apiKeyName: 'key 0',
      engine: 'fake',
      tasks: 3,
      succeeded: 1,
      failed: 1,
      inputSeconds: 0,
      outputSeconds: 5,
      currency: 'CNY',
      amountMicros: 3_000_000,
    },
  ]);
  await ledger.pool.query(
    `delete from tasks where account_id = $1 and status in ('succeeded', 'failed')`,
    [id],
  );
  expect(await readUsage(ledger.database, id, filter)).toEqual(before);
});

test('a hold that the database refuses takes its task along and leaves the creates beside it be', async () => {
  const sound = await ledger.openAccount({ grantMicros: 10_000_000 });
  const broken = await ledger.openAccount({ grantMicros: 10_000_000 });
  await ledger.pool.query(
    `create trigger refused_for_a_test before insert on ledger_transfers for each row
      when (new.account_id = '${broken.id}') execute function refuse_change()`,
  );
  // The first goes alone, the two behind it share a transaction.
  const creates = await Promise.allSettled(
    [sound, broken, sound].map(({ caller }) => server.submit(caller)),
  );
  await ledger.pool.query('drop trigger refused_for_a_test on ledger_transfers');
  expect(creates.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(creates[1]).toMatchObject({
    reason: { message: 'INSERT of ledger_transfers is refused: the ledger is only added to' },
  });
  const { rows } = await ledger.pool.query(
    'select account_id, count(*) from tasks where account_id = any ($1) group by 1',
    [[sound.id, broken.id]],
  );
  expect(rows).toEqual([{ account_id: sound.id, count: 2 }]);
  expect(await balance(sound.id)).toMatchObject({ heldMicros: 8_400_000 });
  expect(await balance(broken.id)).toMatchObject({ availableMicros: 10_000_000, heldMicros: 0 });
  expect((await server.submit(broken.caller)).status).toBe('queued');
  expect(await checkBooks(ledger.pool, [sound.id, broken.id])).toEqual([]);
});
