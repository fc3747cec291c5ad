import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compose, type Server } from './compose.ts';
import { parseConfig } from './config/parse-config.ts';
import { openTestDatabase, type TestDatabase } from './database/test-database.ts';
import { createLog } from './lib/create-log.ts';

const API_KEY = 'deferred-0123456789';
const HEADERS = {
  authorization: `Bearer ${API_KEY}`,
  'content-type': 'application/json',
  'x-dashscope-async': 'enable',
};

let database: TestDatabase;
let dataFolder: string;
beforeAll(async () => {
  database = await openTestDatabase();
  dataFolder = await mkdtemp(join(tmpdir(), 'callsheet-deferred-'));
});
afterAll(async () => {
  await database.close();
  await rm(dataFolder, { recursive: true, force: true });
});

test('base64 that is none is refused at once, and fails its task where validation is deferred, again and again under its key', async () => {
  const immediate = await start('immediate');
  expect(await create(immediate)).toMatchObject({
    statusCode: 400,
    body: { code: 'InvalidParameter', message: expect.stringContaining('data: URL') as string },
  });
  await immediate.stop({ graceMilliseconds: 0 });

  const deferred = await start('deferred');
  const created = await create(deferred, { 'idempotency-key': 'once' });
  const again = await create(deferred, { 'idempotency-key': 'once' });
  expect(created).toMatchObject({ statusCode: 200, body: { output: { task_status: 'PENDING' } } });
  expect(again).toEqual(created);
  const url = `/api/v1/tasks/${created.body.output!.task_id}`;
  const polled = await deferred.app.inject({ url, headers: HEADERS });
  await deferred.stop({ graceMilliseconds: 0 });
  expect(polled.json()).toMatchObject({
    output: {
      task_status: 'FAILED',
      code: 'InvalidParameter',
      message: expect.stringContaining('data: URL') as string,
    },
  });
});

/** A server that takes requests and makes no videos. */
function start(validation: string): Promise<Server> {
  const settings = {
    DATABASE_URL: database.url,
    CALLSHEET_API_KEY: API_KEY,
    CALLSHEET_DATA_DIR: dataFolder,
    CALLSHEET_ROLE: 'api',
    CALLSHEET_VALIDATION: validation,
  };
  return compose(parseConfig(settings, null), createLog({ level: 'silent', secrets: [] }));
}

type Created = { output?: { task_id: string }; code?: string };

async function create({ app }: Server, headers: Record<string, string> = {}) {
  const media = [{ type: 'reference_image', url: 'data:image/png;base64,@@@@' }];
  const response = await app.inject({
    method: 'POST',
    url: '/api/v1/services/aigc/video-generation/video-synthesis',
    headers: { ...HEADERS, ...headers },
    payload: { model: 'wan2.7-r2v', input: { prompt: 'Image 1 waves.', media } },
  });
  return { statusCode: response.statusCode, body: response.json() as Created };
}
