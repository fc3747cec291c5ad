import { CallsheetError } from '@callsheet/contract';
import { createHash } from 'node:crypto';
import { readFile, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { admitTasks } from './admit-tasks.ts';
import { listOutputs } from '../domain/list-outputs.ts';
import type { TaskStatus } from '../domain/task.ts';
import { cancelTask } from './cancel-task.ts';
import { MAX_ATTEMPTS } from './attempts-for.ts';
import { runTask } from './run-task.ts';
import { fakeEngine, SAMPLE_VIDEO } from './test-support/fake-engine.ts';
import { openTestTasks, type TestTasks } from './test-support/test-tasks.ts';
import type { WorkTools } from './task-tools.ts';

let fixture: TestTasks;
beforeAll(async () => {
  fixture = await openTestTasks();
});
afterAll(() => fixture.close());

const never = new AbortController().signal;

/** Fetches the one job there is and works on it. */
async function runNext(tools: WorkTools, shutdown: AbortSignal = never): Promise<string> {
  const [id] = await fixture.take();
  await runTask(tools, id!, shutdown);
  return id!;
}

test('a task is claimed, made, stored, hashed, probed and ended, and its job is gone', async () => {
  const ended: TaskStatus[] = [];
  const engine = fakeEngine();
  const { id } = await fixture.submit();
  await runNext(fixture.workTools(engine, { onEnded: (_task, status) => ended.push(status) }));

  const row = await fixture.row(id);
  const sample = await readFile(SAMPLE_VIDEO);
  expect(row).toMatchObject({ status: 'succeeded', progress: 100, attempt: 1, lease: null });
  expect(row.result).toEqual({
    storageKey: expect.stringMatching(new RegExp(`^results/${id}/[0-9a-f-]{36}/film\\.mp4$`)),
    sha256: createHash('sha256').update(sample).digest('hex'),
    sizeBytes: 754_294,
    width: 1280,
    height: 720,
    durationSeconds: 6.833333333333333,
    usage: { inputVideoSeconds: 0, outputVideoSeconds: 7 },
  });
  expect(row.ended_at!.getTime()).toBeGreaterThanOrEqual(row.started_at!.getTime());
  expect(engine.started).toMatchObject([{ taskId: id, seed: row.seed }]);
  expect(ended).toEqual(['succeeded']);
  expect(await fixture.jobState(id)).toBeNull();
  expect(await fixture.results(id)).toHaveLength(1);
  expect(await fixture.leftovers()).toEqual([]);
});

test('what was made beside the video is stored, hashed and listed with it', async () => {
  const { id } = await fixture.submit();
  await runNext(fixture.workTools(fakeEngine({ artifacts: ['captions.vtt'] })));
  const { result } = await fixture.row(id);
  const folder = result!.storageKey!.replace(/[^/]+$/, '');
  expect(listOutputs(result!)).toEqual([
    {
      name: 'film.mp4',
      contentType: 'video/mp4',
      sizeBytes: 754_294,
      sha256: result!.sha256,
      storageKey: `${folder}film.mp4`,
    },
    {
      name: 'captions.vtt',
      contentType: 'text/plain',
      sizeBytes: 12,
      sha256: createHash('sha256').update('captions.vtt').digest('hex'),
      storageKey: `${folder}captions.vtt`,
    },
  ]);
});

test.each([
  ['film.mp4'],
  ['../x.png'],
  ['.hidden'],
  ['Upper.png'],
  ['no-ending'],
  ['a.txt', 'a.txt'],
])('an engine that calls a file beside its video %s has failed', async (...artifacts) => {
  const { id } = await fixture.submit();
  await runNext(fixture.workTools(fakeEngine({ artifacts: artifacts.filter(Boolean) })));
  expect(await fixture.jobState(id)).toBe('retry');
  expect(await fixture.results(id)).toEqual([]);
  await cancelTask(fixture.tools, fixture.caller, { id, from: ['running'] });
});

test('the operation is in the database before the first poll', async () => {
  const seen: unknown[] = [];
  const { id } = await fixture.submit();
  await runNext(
    fixture.workTools(
      fakeEngine({
        onStatus: async () => {
          seen.push((await fixture.row(id)).operation);
          return 'done' as const;
        },
      }),
    ),
  );
  expect(seen).toEqual([{ number: 1 }]);
});

test('media that break a rule fail the task at once, with their details', async () => {
  const details = [{ path: 'input.media.0.url', rule: 'pixels', received: 100 }];
  const { id } = await fixture.submit();
  const engine = fakeEngine();
  await runNext(
    fixture.workTools(engine, {
      intakeMedia: () =>
        Promise.reject(
          new CallsheetError({
            category: 'unprocessable',
            code: 'media.pixels_out_of_range',
            message: 'too small',
            details,
          }),
        ),
    }),
  );
  expect(await fixture.row(id)).toMatchObject({
    status: 'failed',
    attempt: 1,
    failure: { code: 'media.pixels_out_of_range', retryable: false, details },
  });
  expect(engine.started).toEqual([]);
  expect(await fixture.jobState(id)).toBeNull();
});

/** A worker whose intake fails, and the log it writes. */
function withoutMedia(code: 'media.download_timeout' | 'media.connection_refused') {
  const logged: string[] = [];
  const keep = (level: string) => (about: unknown) =>
    void logged.push(`${level} ${(about as { code?: string }).code ?? ''}`.trim());
  const tools = fixture.workTools(fakeEngine(), {
    intakeMedia: () => Promise.reject(new CallsheetError({ code, message: 'no' })),
    log: { info: keep('info'), warn: keep('warn'), error: keep('error') },
  });
  return { tools, logged };
}

test('media that came too slowly are asked for once more, and then fail the task with their own failure', async () => {
  const { id } = await fixture.submit();
  const { tools, logged } = withoutMedia('media.download_timeout');
  await runNext(tools);
  expect(await fixture.row(id)).toMatchObject({ status: 'running', attempt: 1 });
  expect(await fixture.jobState(id)).toBe('retry');
  await fixture.endRetryDelay(id);
  await runNext(tools);
  expect(await fixture.row(id)).toMatchObject({
    status: 'failed',
    attempt: 2,
    failure: { code: 'media.download_timeout', retryable: true },
  });
  expect(logged).toEqual(['info media.download_timeout', 'info media.download_timeout', 'info']);
});

test('media that nobody serves fail the task at once', async () => {
  const { id } = await fixture.submit();
  await runNext(withoutMedia('media.connection_refused').tools);
  expect(await fixture.row(id)).toMatchObject({
    status: 'failed',
    attempt: 1,
    failure: { code: 'media.connection_refused' },
  });
});

test('an operation that an engine has begun is not given up for a download', async () => {
  const { id } = await fixture.submit();
  await fixture.setTask(id, { operation: '{"number":1}' });
  await runNext(withoutMedia('media.connection_refused').tools);
  expect(await fixture.row(id)).toMatchObject({ status: 'running', attempt: 1 });
  await fixture.setTask(id, { status: 'canceled', lease: null, ended_at: new Date() });
  await fixture.endRetryDelay(id);
  await runNext(fixture.workTools(fakeEngine()));
});

test('an engine that throws is asked again with the same operation and seed', async () => {
  const { id } = await fixture.submit();
  const operations: unknown[] = [];
  const engine = fakeEngine({
    onStatus: async (job) => {
      operations.push([(await fixture.row(id)).operation, job.seed]);
      if (operations.length === 1) throw new Error('connection reset');
      return 'done' as const;
    },
  });
  await runNext(fixture.workTools(engine));
  await fixture.endRetryDelay(id);
  await runNext(fixture.workTools(engine));
  const { status, seed } = await fixture.row(id);
  expect(status).toBe('succeeded');
  expect(engine.started).toHaveLength(1);
  expect(operations).toEqual([
    [{ number: 1 }, seed],
    [{ number: 1 }, seed],
  ]);
});

test('an engine that always throws fails the task after the last attempt', async () => {
  const { id } = await fixture.submit();
  const tools = fixture.workTools(
    fakeEngine({
      onStart: () => {
        throw new Error('no');
      },
    }),
  );
  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
    await runNext(tools);
    await fixture.endRetryDelay(id);
  }
  expect(await fixture.row(id)).toMatchObject({
    status: 'failed',
    attempt: MAX_ATTEMPTS,
    failure: { category: 'engine', code: 'task.attempts_exhausted' },
  });
  expect(await fixture.jobState(id)).toBeNull();
});

test('a task that killed its worker five times fails without a sixth attempt', async () => {
  const { id } = await fixture.submit();
  await fixture.setTask(id, { attempt: MAX_ATTEMPTS });
  const engine = fakeEngine();
  await runNext(fixture.workTools(engine));
  expect(await fixture.row(id)).toMatchObject({
    status: 'failed',
    failure: { code: 'task.attempts_exhausted' },
  });
  expect(engine.started).toEqual([]);
});

const DISK_FULL = Object.assign(new Error('ENOSPC: no space left on device, write'), {
  code: 'ENOSPC',
});
const fullDisk = () => Promise.reject(DISK_FULL);

test.each([
  ['store', ({ store }: WorkTools) => ({ store: { ...store, putFile: fullDisk } })],
  ['intake', () => ({ intakeMedia: fullDisk })],
])('a full disk under the %s counts as no attempt, however often it is met', async (_at, full) => {
  const { id } = await fixture.submit();
  const tools = fixture.workTools(fakeEngine());
  for (let count = 0; count <= MAX_ATTEMPTS; count += 1) {
    await expect(runNext({ ...tools, ...full(tools) })).rejects.toBe(DISK_FULL);
    expect(await fixture.row(id)).toMatchObject({ status: 'running', attempt: 0 });
    expect(await fixture.jobState(id)).toBe('created');
  }
  expect(await fixture.leftovers()).toEqual([]);
  await runNext(tools);
  expect(await fixture.row(id)).toMatchObject({ status: 'succeeded', attempt: 1 });
});

test('a disk that is full after the video leaves nothing behind, and counts as no attempt', async () => {
  const { id } = await fixture.submit();
  const tools = fixture.workTools(fakeEngine({ artifacts: ['poster.jpg', 'film.otio'] }));
  const putFile = (key: string, path: string) =>
    key.endsWith('/film.otio') ? fullDisk() : tools.store.putFile(key, path);
  await expect(runNext({ ...tools, store: { ...tools.store, putFile } })).rejects.toBe(DISK_FULL);
  expect(await fixture.row(id)).toMatchObject({ status: 'running', attempt: 0, result: null });
  expect(await fixture.results(id)).toEqual([]);
  await runNext(tools);
  expect(await fixture.results(id)).toHaveLength(3);
});

test('a database that goes away for a moment costs the task no attempt', async () => {
  const { id } = await fixture.submit();
  const tools = fixture.workTools(fakeEngine());
  const lost = Object.assign(new Error('terminating connection'), { code: '57P01' });
  let losses = 2;
  const database = new Proxy(tools.database, {
    get: (target, name) => {
      if (name === 'updateTable' && losses > 0) {
        losses -= 1;
        throw lost;
      }
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  await expect(runNext({ ...tools, database })).rejects.toBe(lost);
  expect(await fixture.row(id)).toMatchObject({ status: 'running', attempt: 0 });
  await runNext(tools);
  expect(await fixture.row(id)).toMatchObject({ status: 'succeeded', attempt: 1 });
});

test('an engine that says the generation failed fails the task with its words', async () => {
  const failure = { category: 'rejected', code: 'engine.failed', message: 'no', retryable: false } as const; // prettier-ignore
  const { id } = await fixture.submit();
  await runNext(fixture.workTools(fakeEngine({ onStatus: () => ({ state: 'failed', failure }) })));
  expect(await fixture.row(id)).toMatchObject({ status: 'failed', failure, result: null });
});

test.each([
  ['cut off', (path: string) => truncate(path, 400_000)],
  ['empty', (path: string) => truncate(path, 0)],
])('an output that is %s is no result: the attempt has failed', async (_name, damage) => {
  const { id } = await fixture.submit();
  const good = fakeEngine();
  const engine: typeof good = {
    ...good,
    status: async (operation, job, context) => {
      const status = await good.status(operation, job, context);
      await damage(join(context.scratchFolder, 'output.mp4'));
      return status;
    },
  };
  await runNext(fixture.workTools(engine));
  expect(await fixture.row(id)).toMatchObject({ status: 'running', result: null });
  expect(await fixture.results(id)).toEqual([]);
  await fixture.endRetryDelay(id);
  await runNext(fixture.workTools(good));
  expect(await fixture.row(id)).toMatchObject({ status: 'succeeded', attempt: 2 });
});

test('a task without a result three hours after its start has expired', async () => {
  const { id } = await fixture.submit();
  await fixture.setTask(id, { started_at: new Date(Date.now() - 3 * 3600 * 1000) });
  await runNext(fixture.workTools(fakeEngine({ onStatus: (_job, { signal }) => aborted(signal) })));
  expect(await fixture.row(id)).toMatchObject({
    status: 'expired',
    failure: { category: 'timeout', code: 'task.expired' },
  });
});

test('canceling a running task stops its engine, and nothing of it is stored', async () => {
  const { id } = await fixture.submit();
  const engine = fakeEngine({
    onStatus: async (_job, { signal }) => {
      const from = ['queued', 'running'] as const;
      expect(await cancelTask(fixture.tools, fixture.caller, { id, from })).toBe('canceled');
      return aborted(signal);
    },
  });
  await runNext(fixture.workTools(engine));
  expect(await fixture.row(id)).toMatchObject({ status: 'canceled', lease: null, result: null });
  expect(await fixture.jobState(id)).toBeNull();
  expect(await fixture.results(id)).toEqual([]);
  expect(await fixture.leftovers()).toEqual([]);
});

test('a job whose task has ended is removed', async () => {
  const { id } = await fixture.submit();
  await admitTasks(fixture.workTools(fakeEngine()), 1);
  await fixture.setTask(id, { status: 'canceled', ended_at: new Date() });
  await runNext(fixture.workTools(fakeEngine()));
  expect(await fixture.jobState(id)).toBeNull();
  expect(await fixture.row(id)).toMatchObject({ status: 'canceled', attempt: 0 });
});

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('aborted')));
    if (signal.aborted) reject(new Error('aborted'));
  });
}
