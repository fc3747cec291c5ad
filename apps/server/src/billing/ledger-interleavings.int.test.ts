import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cancelTask } from '../tasks/cancel-task.ts';
import { readBalance } from './read-balance.ts';
import { checkBooks } from './test-support/check-books.ts';
import { momentArbitrary, type Step } from './test-support/ledger-steps.ts';
import { openWorld, takeStep, type World } from './test-support/ledger-world.ts';
import { openTestLedger, type TestLedger, type TestServer } from './test-support/test-ledger.ts';

/** `LEDGER_STEPS=100000 npx vitest run apps/server/src/billing/ledger-interleavings` takes a quarter of an hour. */
const STEPS = Number(process.env['LEDGER_STEPS'] ?? 2_500);
const MOMENTS_A_RUN = 60;
const STEPS_A_MOMENT = 2.5;

let ledger: TestLedger;
let servers: [TestServer, TestServer];
beforeAll(async () => {
  ledger = await openTestLedger();
  servers = [await ledger.server(), await ledger.server()];
});
afterAll(() => ledger.close());

const seen = new Map<string, number>();

test(
  'whatever clients, workers, pollers and crashes do in any order, the books balance after every step',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(momentArbitrary, { minLength: MOMENTS_A_RUN, maxLength: MOMENTS_A_RUN }),
        async (moments) => {
          const world = await openWorld(ledger, servers);
          for (const steps of moments) await takeMoment(world, steps);
          await endEverything(world);
          for (const [what, times] of world.seen) seen.set(what, (seen.get(what) ?? 0) + times);
        },
      ),
      { numRuns: Math.ceil(STEPS / (MOMENTS_A_RUN * STEPS_A_MOMENT)), endOnFailure: true },
    );
    if (process.env['LEDGER_STEPS']) console.log(Object.fromEntries([...seen].toSorted()));
    expect(await checkAll()).toEqual([]);
  },
  60_000 + STEPS * 50,
);

test('the steps met every way that a task and a hold can go', () => {
  for (const way of [
    'create created',
    'create billing.insufficient_funds',
    'create billing.key_budget_exceeded',
    'create crashed',
    'createAgain replayed',
    'claim claimed',
    'cancel canceled',
    'succeed true',
    'succeed false',
    'fail true',
    'expire true',
    'succeed crashed',
  ]) {
    expect(seen.get(way) ?? 0, way).toBeGreaterThan(0);
  }
});

/** Each step is followed by a look into the books, while the others of the moment are still on their way. */
async function takeMoment(world: World, steps: Step[]): Promise<void> {
  await Promise.all(
    steps.map(async (step) => {
      await takeStep(world, step);
      expect(await check(world)).toEqual([]);
    }),
  );
}

function check({ callers }: World): Promise<string[]> {
  return checkBooks(ledger.pool, [...new Set(callers.map(({ accountId }) => accountId))]);
}

/**
 * Cancels whatever is open, also what was created while nobody heard the answer: then nothing is
 * held, and what was granted is to be spent or was paid.
 */
async function endEverything(world: World): Promise<void> {
  const from = ['queued', 'running'] as const;
  for (const caller of world.callers) {
    const open = await ledger.database
      .selectFrom('tasks')
      .select('id')
      .where('api_key_id', '=', caller.apiKeyId)
      .where('ended_at', 'is', null)
      .execute();
    for (const { id } of open) await cancelTask(servers[0].tools, caller, { id, from });
  }
  for (const { accountId } of world.callers) {
    expect((await readBalance(ledger.database, accountId)).heldMicros).toBe(0);
  }
  expect(await check(world)).toEqual([]);
}

async function checkAll(): Promise<string[]> {
  const { rows } = await ledger.pool.query<{ id: string }>('select id from accounts');
  return checkBooks(
    ledger.pool,
    rows.map(({ id }) => id),
  );
}
