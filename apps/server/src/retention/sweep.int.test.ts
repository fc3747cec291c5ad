import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TaskRequest } from '@callsheet/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { grantMoney } from '../billing/grant-money.ts';
import { quoteTask } from '../billing/quote-task.ts';
import { readBalance } from '../billing/read-balance.ts';
import { inTransaction } from '../database/transaction.ts';
import { analysisKey } from '../domain/analysis-key.ts';
import { blobKey } from '../media/blob-key.ts';
import { insertMedia } from '../media/media-rows.ts';
import type { Store } from '../storage/store.ts';
import { claimTask } from '../tasks/claim-task.ts';
import { leasedTask } from '../tasks/leased-task.ts';
import { resultFolder } from '../tasks/result-folder.ts';
import { submitTask } from '../tasks/submit-task.ts';
import { fakeEngine } from '../tasks/test-support/fake-engine.ts';
import { openTestTasks, REQUEST, type TestTasks } from '../tasks/test-support/test-tasks.ts';
import { collectGarbage } from './collect-garbage.ts';
import { keepFromGarbage } from './keep-from-garbage.ts';
import type { KeepHours } from './retention-tools.ts';
import { sweep } from './sweep.ts';

const HOUR = 3_600_000;
const START = Date.parse('2026-04-02T14:53:19.000Z');
const FOR_EVER: KeepHours = { keepTasksHours: 0, keepResultsHours: 0 };
const log = { info: () => undefined, error: () => undefined };

let fixture: TestTasks;
let store: Store;
let folder: string;
beforeAll(async () => {
  fixture = await openTestTasks();
  store = fixture.workTools(fakeEngine()).store;
  folder = await mkdtemp(join(tmpdir(), 'callsheet-sweep-'));
});
afterAll(async () => {
  await fixture.close();
  await rm(folder, { recursive: true });
});

/** Sweeps so many hours after the start, and collects what became garbage. */
async function sweepAt(hours: number, keep: KeepHours) {
  const clock = { now: () => new Date(START + hours * HOUR) };
  const { database } = fixture.tools;
  const swept = await sweep({ database, store, clock, keep, log });
  await inTransaction(database, (transaction) =>
    collectGarbage(transaction, store, { before: clock.now(), limit: 100 }),
  );
  return swept;
}

async function put(key: string, content: string = key) {
  const path = join(folder, randomUUID());
  await writeFile(path, content);
  await keepFromGarbage(store, fixture.tools.database).putFile(key, path);
}

const isThere = async (key: string) => (await store.stat(key)) !== null;
const isTask = async (id: string) => (await fixture.tools.readTask(id)) !== null;

/** A task that succeeded at the start, with its video. */
async function succeeded() {
  const { id } = await fixture.submit();
  const folder = resultFolder(id, randomUUID());
  const storageKey = `${folder}/film.mp4`;
  for (const name of ['film.mp4', 'poster.jpg']) await put(`${folder}/${name}`);
  const usage = { inputVideoSeconds: 0, outputVideoSeconds: 7 };
  const result = { storageKey, sha256: 'a', sizeBytes: 1, width: 1, height: 1, durationSeconds: 7, usage }; // prettier-ignore
  await fixture.setTask(id, { status: 'running', lease: randomUUID() });
  await fixture.setTask(id, { status: 'succeeded', lease: null, result: JSON.stringify(result), ended_at: new Date(START) }); // prettier-ignore
  return { id, storageKey, posterKey: `${folder}/poster.jpg` };
}

async function insertUpload(content: string) {
  const sha256 = createHash('sha256').update(content).digest('hex');
  await put(blobKey(sha256), content);
  const key = `dashscope-instant/${randomUUID()}/girl.png`;
  await fixture.tools.database
    .insertInto('uploads')
    .values({
      key,
      account_id: fixture.caller.accountId,
      model: 'wan2.7-r2v',
      sha256,
      storage_key: blobKey(sha256),
      size_bytes: content.length,
      created_at: new Date(START - 48 * HOUR),
      expires_at: new Date(START),
    })
    .execute();
  return { key, sha256 };
}

const useMedia = (sha256: string, hours: number) =>
  insertMedia(
    { database: fixture.tools.database, clock: { now: () => new Date(START + hours * HOUR) } },
    {
      sha256,
      storageKey: blobKey(sha256),
      sizeBytes: 1,
      facts: { kind: 'image', format: 'png', width: 400, height: 400, hasAlpha: false },
    },
  );

const uploadCount = async (key: string) =>
  (await fixture.pool.query('select key from uploads where key = $1', [key])).rowCount;

test('by default tasks and videos stay for ever', async () => {
  const { id, storageKey } = await succeeded();
  expect(await sweepAt(87_600, FOR_EVER)).toEqual({ uploads: 0, garbage: 0 });
  expect(await isThere(storageKey)).toBe(true);
  expect((await fixture.row(id)).result?.storageKey).toBe(storageKey);
});

test('a video goes after its hours and one more, for clocks that are set, and what was made beside it; its task stays', async () => {
  const keep = { ...FOR_EVER, keepResultsHours: 24 };
  const { id, storageKey, posterKey } = await succeeded();
  await sweepAt(24.999, keep);
  expect(await isThere(storageKey)).toBe(true);
  expect(await isThere(posterKey)).toBe(true);
  await sweepAt(25.001, keep);
  expect(await isThere(storageKey)).toBe(false);
  expect(await isThere(posterKey)).toBe(false);
  expect((await fixture.row(id)).result).toMatchObject({ storageKey: null, durationSeconds: 7 });
});

test('a file is deleted later than its row says so, and not when it is stored again in between', async () => {
  const keep = { ...FOR_EVER, keepResultsHours: 1 };
  const [gone, again] = [await succeeded(), blobKey((await insertUpload('again')).sha256)];
  const tools = { database: fixture.tools.database, store, keep, log };
  const sweepOnce = (milliseconds: number) =>
    sweep({ ...tools, clock: { now: () => new Date(START + milliseconds) } });
  await sweepOnce(3 * HOUR);
  expect((await fixture.row(gone.id)).result?.storageKey).toBeNull();
  expect(await isThere(gone.storageKey)).toBe(true);
  await put(again, 'again');
  await sweepOnce(3.5 * HOUR);
  expect(await isThere(gone.storageKey)).toBe(false);
  expect(await isThere(again)).toBe(true);
});

test('§6-record a task goes after its hours with its video; one that has not ended stays, however old', async () => {
  const keep = { ...FOR_EVER, keepTasksHours: 24 };
  const old = await succeeded();
  const queued = await fixture.submitAt(new Date(START), {});
  const running = await fixture.submitAt(new Date(START), {});
  await fixture.setTask(running.id, { status: 'running', lease: randomUUID() });
  await sweepAt(24.999, keep);
  expect(await isTask(old.id)).toBe(true);
  await sweepAt(1_000, keep);
  expect(await isTask(old.id)).toBe(false);
  expect(await isThere(old.storageKey)).toBe(false);
  expect(await isTask(queued.id)).toBe(true);
  expect(await isTask(running.id)).toBe(true);
});

test('an expired upload goes with its file, unless a task has brought the same file in', async () => {
  const [alone, used] = [await insertUpload('alone'), await insertUpload('used')];
  await useMedia(used.sha256, 0);
  await sweepAt(0.999, FOR_EVER);
  expect(await uploadCount(alone.key)).toBe(1);
  await sweepAt(1.001, FOR_EVER);
  expect(await uploadCount(alone.key)).toBe(0);
  expect(await uploadCount(used.key)).toBe(0);
  expect(await isThere(blobKey(alone.sha256))).toBe(false);
  expect(await isThere(blobKey(used.sha256))).toBe(true);
});

test('a file that a waiting task brought inline is kept for it', async () => {
  const { sha256 } = await insertUpload('inline');
  const media = [{ role: 'referenceImage' as const, url: `stored:${sha256}` }];
  const { id } = await fixture.submit({ outcome: { request: { ...REQUEST, media } } });
  await sweepAt(2, FOR_EVER);
  expect(await isThere(blobKey(sha256))).toBe(true);
  await fixture.setTask(id, { status: 'canceled', ended_at: new Date(START) });
  await sweepAt(50, { ...FOR_EVER, keepTasksHours: 24 });
  expect(await isThere(blobKey(sha256))).toBe(false);
});

test('media that no kept task can have used go with what was found in them, and media that were used since stay', async () => {
  const keep = { ...FOR_EVER, keepTasksHours: 24 };
  const [old, again] = [await insertUpload('old'), await insertUpload('again')];
  for (const { sha256 } of [old, again]) await useMedia(sha256, 0);
  await useMedia(again.sha256, 2);
  for (const { sha256 } of [old, again]) await put(analysisKey(sha256, 'json'));
  await sweepAt(48.9, keep);
  expect(await isThere(blobKey(old.sha256))).toBe(true);
  await sweepAt(49.1, keep);
  expect(await isThere(blobKey(old.sha256))).toBe(false);
  expect(await isThere(analysisKey(old.sha256, 'json'))).toBe(false);
  expect(await isThere(blobKey(again.sha256))).toBe(true);
  expect(await isThere(analysisKey(again.sha256, 'json'))).toBe(true);
});

test('only one process sweeps at a time, and a sweep that was asked to stop stops', async () => {
  const keep = { ...FOR_EVER, keepResultsHours: 1 };
  const { storageKey } = await succeeded();
  const client = await fixture.pool.connect();
  await client.query("begin; select pg_advisory_xact_lock(hashtextextended('sweep', 0))");
  expect(await sweepAt(9, keep)).toEqual({});
  await client.query('rollback');
  client.release();
  const tools = { database: fixture.tools.database, store, keep, log, clock: { now: () => new Date(START + 9 * HOUR) } }; // prettier-ignore
  expect(await sweep(tools, AbortSignal.abort())).toEqual({});
  expect(await isThere(storageKey)).toBe(true);
});

test('what a paid task did to the books outlives its record, and a task with an open hold is not touched', async () => {
  const { database } = fixture.tools;
  const { accountId } = fixture.caller;
  await grantMoney(database, { accountId, at: new Date(START), amountMicros: 100_000_000, note: null, reference: null }); // prettier-ignore
  const paying = { ...fixture.tools, quote: (_engine: string, request: TaskRequest) => quoteTask({ pricing: 'catalogue', region: 'china' }, request) }; // prettier-ignore
  const submission = { caller: fixture.caller, dialect: 'test', outcome: { request: REQUEST } };
  const create = () => submitTask(paying, { ...submission, requestId: randomUUID() });
  const [settled, open] = [await create(), await create()];
  const claim = await claimTask(fixture.workTools(fakeEngine()), settled.id);
  const failure = { category: 'engine', code: 'engine.failed', message: 'no', retryable: true } as const; // prettier-ignore
  await leasedTask(fixture.workTools(fakeEngine()), claim!).end({ status: 'failed', failure }, new Date(START)); // prettier-ignore
  await sweepAt(1_000, { ...FOR_EVER, keepTasksHours: 24 });
  expect(await isTask(settled.id)).toBe(false);
  expect(await isTask(open.id)).toBe(true);
  // 7 s at 0.6 yuan a second (contract.md §7) of the task that has not ended.
  const heldMicros = 7 * 600_000;
  expect(await readBalance(database, accountId)).toMatchObject({
    availableMicros: 100_000_000 - heldMicros,
    heldMicros,
  });
  const kinds = await fixture.pool.query('select kind from ledger_transfers where task_id = $1 order by id', [settled.id]); // prettier-ignore
  expect(kinds.rows.map(({ kind }) => kind)).toEqual(['hold', 'release']);
});
