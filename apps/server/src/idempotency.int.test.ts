import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { compose, type Server } from './compose.ts';
import { parseConfig } from './config/parse-config.ts';
import { openTestDatabase, type TestDatabase } from './database/test-database.ts';
import { createLog } from './lib/create-log.ts';
import { armFaultPoints } from './lib/fault-point.ts';

const API_KEY = 'idempotency-0123456789';
const PATH = '/api/v1/services/aigc/video-generation/video-synthesis';
const PIXEL = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='; // prettier-ignore

let database: TestDatabase;
let dataFolder: string;
const servers: Server[] = [];
beforeAll(async () => {
  database = await openTestDatabase();
  dataFolder = await mkdtemp(join(tmpdir(), 'callsheet-idempotency-'));
});
afterEach(async () => {
  armFaultPoints(null);
  for (const server of servers.splice(0)) await server.stop({ graceMilliseconds: 0 });
});
afterAll(async () => {
  await database.close();
  await rm(dataFolder, { recursive: true, force: true });
});

/** A server that takes requests and makes no videos. @returns its URL */
async function start(environment: Record<string, string> = {}): Promise<string> {
  const settings = {
    DATABASE_URL: database.url,
    CALLSHEET_API_KEY: API_KEY,
    CALLSHEET_DATA_DIR: dataFolder,
    CALLSHEET_ROLE: 'api',
    CALLSHEET_PORT: '0',
    ...environment,
  };
  const config = parseConfig(settings, null);
  const server = await compose(config, createLog({ level: 'silent', secrets: [] }));
  servers.push(server);
  return server.start();
}

const body = (url = 'https://example.com/girl.png', duration = 5) =>
  JSON.stringify({
    model: 'wan2.7-r2v',
    input: { prompt: 'Image 1 waves.', media: [{ type: 'reference_image', url }] },
    parameters: { duration },
  });

const headersWith = (key: string) => ({
  authorization: `Bearer ${API_KEY}`,
  'content-type': 'application/json',
  'x-dashscope-async': 'enable',
  'idempotency-key': key,
});

const create = (url: string, key: string, text = body()) =>
  fetch(url + PATH, { method: 'POST', headers: headersWith(key), body: text });

async function findByKey(url: string, key: string) {
  const response = await fetch(`${url}/callsheet/v1/tasks?idempotency_key=${key}`, {
    headers: { authorization: `Bearer ${API_KEY}` },
  });
  return { status: response.status, answer: await response.json() };
}

async function countTasks(key: string): Promise<number> {
  const found = await database.pool.query('select from tasks where idempotency_key = $1', [key]);
  return found.rowCount!;
}

test('a hundred creates at once with one key are answered with the same bytes, as is one after a restart', async () => {
  const key = randomUUID();
  const url = await start();
  const responses = await Promise.all(Array.from({ length: 100 }, () => create(url, key)));
  const bytes = await Promise.all(responses.map((response) => response.text()));
  expect(new Set(responses.map(({ status }) => status))).toEqual(new Set([200]));
  expect(new Set(bytes).size).toBe(1);
  expect(JSON.parse(bytes[0]!)).toMatchObject({ output: { task_status: 'PENDING' } });
  expect(await countTasks(key)).toBe(1);

  await database.pool.query(
    `update tasks set status = 'canceled', ended_at = now() where idempotency_key = $1`,
    [key],
  );
  await servers.pop()!.stop({ graceMilliseconds: 0 });
  const again = await start();
  expect(await (await create(again, key)).text()).toBe(bytes[0]);
});

test('the same picture sent inline twice is the same request, another one is refused with 409', async () => {
  const key = randomUUID();
  const url = await start();
  const first = await (await create(url, key, body(PIXEL))).text();
  expect(await (await create(url, key, body(PIXEL))).text()).toBe(first);
  for (const other of [body(PIXEL, 6), body()]) {
    const refused = await create(url, key, other);
    expect(refused.status).toBe(409);
    expect(await refused.json()).toMatchObject({ code: 'Conflict' });
  }
});

test('a client that was cut off after its body was read finds its task by the key, and gets the same answer', async () => {
  const key = randomUUID();
  const url = await start();
  const committed = new Promise<void>((resolve) => {
    armFaultPoints((point) => {
      if (point === 'submit.before-commit') socket.destroy();
      if (point === 'submit.after-commit') resolve();
    });
  });
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  const text = body();
  const head = Object.entries({
    host: hostname,
    'content-length': text.length,
    ...headersWith(key),
  });
  socket.write(`POST ${PATH} HTTP/1.1\r\n${head.map(([name, value]) => `${name}: ${value}`).join('\r\n')}\r\n\r\n${text}`); // prettier-ignore
  await committed;
  armFaultPoints(null);

  const { status, answer } = await findByKey(url, key);
  expect(status).toBe(200);
  expect(answer).toMatchObject({ tasks: [{ status: 'queued', model: 'wan2.7-r2v' }] });
  const { output, request_id } = (await (await create(url, key)).json()) as {
    output: { task_id: string };
    request_id: string;
  };
  expect(answer).toMatchObject({
    tasks: [{ id: output.task_id, create_request_id: request_id }],
  });
  expect(await countTasks(key)).toBe(1);
});

test('a key that nobody used finds nothing, and one that is none is refused', async () => {
  const url = await start();
  expect(await findByKey(url, randomUUID())).toMatchObject({ status: 200, answer: { tasks: [] } });
  expect((await findByKey(url, 'two%20words')).status).toBe(400);
  expect((await findByKey(url, '')).status).toBe(400);
});

test('a create over the rate is refused with 429 and when to come again, its replay is not', async () => {
  const url = await start({ CALLSHEET_SUBMIT_RATE: '2' });
  const keys = Array.from({ length: 60 }, () => randomUUID());
  const responses = await Promise.all(keys.map((key) => create(url, key)));
  const index = responses.findIndex(({ status }) => status === 429);
  expect(responses[index]!.headers.get('retry-after')).toBe('1');
  expect(await responses[index]!.json()).toMatchObject({
    code: 'Throttling.RateQuota',
    message: 'Requests rate limit exceeded, please try again later.',
  });
  const passed = keys[responses.findIndex(({ status }) => status === 200)]!;
  const replays = await Promise.all(Array.from({ length: 20 }, () => create(url, passed)));
  expect(new Set(replays.map(({ status }) => status))).toEqual(new Set([200]));
});
