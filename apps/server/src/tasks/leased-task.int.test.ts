import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { canMove, isTerminal } from '../domain/task-status.ts';
import type { TaskStatus } from '../domain/task.ts';
import { admitTasks } from './admit-tasks.ts';
import { cancelTask } from './cancel-task.ts';
import { claimTask } from './claim-task.ts';
import { leasedTask, type LeasedTask } from './leased-task.ts';
import { fakeEngine } from './test-support/fake-engine.ts';
import { openTestTasks, type TestTasks } from './test-support/test-tasks.ts';

let fixture: TestTasks;
beforeAll(async () => {
  fixture = await openTestTasks();
});
afterAll(() => fixture.close());

const result = {
  storageKey: 'results/a.mp4',
  sha256: '00',
  sizeBytes: 1,
  width: 1280,
  height: 720,
  durationSeconds: 7,
  usage: { inputVideoSeconds: 0, outputVideoSeconds: 7 },
};
const failure = { category: 'engine', code: 'engine.failed', message: 'no', retryable: true } as const; // prettier-ignore

/** What three workers, of which any may be a zombie, and a client can do to one task. */
type Step =
  | { do: 'claim'; worker: number }
  | { do: 'progress' | 'succeed' | 'fail' | 'expire' | 'retry' | 'giveBack'; worker: number }
  | { do: 'cancel'; from: TaskStatus[] };

const worker = fc.nat(2);
const stepArbitrary: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('claim' as const), worker }) },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constantFrom(
        ...(['progress', 'progress', 'succeed', 'fail', 'expire', 'retry', 'giveBack'] as const),
      ),
      worker,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('cancel' as const),
      from: fc.constantFrom<TaskStatus[]>(['queued'], ['queued', 'running']),
    }),
  },
);

/** Runs one step; answers whether it changed the row. */
async function take(step: Step, id: string, leases: (LeasedTask | undefined)[]): Promise<boolean> {
  const tools = fixture.workTools(fakeEngine());
  if (step.do === 'cancel') {
    const outcome = await cancelTask(fixture.tools, fixture.caller, { id, from: step.from });
    return outcome === 'canceled';
  }
  if (step.do === 'claim') {
    const claim = await claimTask(tools, id);
    if (claim) leases[step.worker] = leasedTask(tools, claim);
    return claim !== null;
  }
  const leased = leases[step.worker];
  if (!leased) return false;
  const writes: Record<Exclude<Step['do'], 'claim' | 'cancel'>, () => Promise<boolean>> = {
    progress: () => leased.reportProgress(50),
    succeed: () => leased.end({ status: 'succeeded', result }, new Date()),
    fail: () => leased.end({ status: 'failed', failure }, new Date()),
    expire: () => leased.end({ status: 'expired', failure }, new Date()),
    retry: () => leased.retryLater(),
    giveBack: () => leased.giveBack(),
  };
  return writes[step.do]();
}

test('whatever workers, zombies and clients do in any order, a task moves only forward and ends once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(stepArbitrary, { maxLength: 14 }), async (steps) => {
      const { id } = await fixture.submit();
      await admitTasks(fixture.workTools(fakeEngine()), 1);
      const leases: (LeasedTask | undefined)[] = [];
      // The model: who holds the lease, and nothing else.
      let holder: number | null = null;
      let { status } = await fixture.row(id);
      for (const step of steps) {
        const allowed = isAllowed(step, status, holder);
        expect(await take(step, id, leases)).toBe(allowed);
        if (allowed) holder = nextHolder(step, holder);
        const after = (await fixture.row(id)).status;
        if (after !== status) expect(canMove(status, after)).toBe(true);
        status = after;
      }
      expect(await fixture.jobState(id)).toEqual(isTerminal(status) ? null : expect.any(String));
    }),
    { numRuns: 60 },
  );
});

function isAllowed(step: Step, status: TaskStatus, holder: number | null): boolean {
  if (step.do === 'cancel') return step.from.includes(status);
  if (step.do === 'claim') return status === 'queued' || status === 'running';
  return status === 'running' && holder === step.worker;
}

function nextHolder(step: Step, holder: number | null): number | null {
  if (step.do === 'claim') return step.worker;
  return step.do === 'progress' ? holder : null;
}

test('ends that arrive at once from a worker, its successor and a client have one winner', async () => {
  for (let round = 0; round < 20; round += 1) {
    const { id } = await fixture.submit();
    const tools = fixture.workTools(fakeEngine());
    const zombie = leasedTask(tools, (await claimTask(tools, id))!);
    const successor = leasedTask(tools, (await claimTask(tools, id))!);
    const [late, own, cancel] = await Promise.all([
      zombie.end({ status: 'succeeded', result }, new Date()),
      successor.end({ status: 'failed', failure }, new Date()),
      cancelTask(fixture.tools, fixture.caller, { id, from: ['queued', 'running'] }),
    ]);
    expect(late).toBe(false);
    expect([own, cancel]).toEqual(own ? [true, 'refused'] : [false, 'canceled']);
    expect((await fixture.row(id)).status).toBe(own ? 'failed' : 'canceled');
  }
});

test('progress never goes back', async () => {
  const { id } = await fixture.submit();
  const tools = fixture.workTools(fakeEngine());
  const leased = leasedTask(tools, (await claimTask(tools, id))!);
  const seen: number[] = [];
  for (const percent of [10, 60, 30]) {
    expect(await leased.reportProgress(percent)).toBe(true);
    seen.push((await fixture.row(id)).progress);
  }
  expect(seen).toEqual([10, 60, 60]);
});
