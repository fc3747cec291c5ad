import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { createClient } from '@callsheet/sdk';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTask, getTask, type Api } from '../../examples/demo/api.ts';
import { openTestDatabase } from '../../apps/server/src/database/test-database.ts';
import { removeFolder, startServer, type RunningServer } from '../../scripts/start-server.ts';
import { serveFolder } from '../support/serve-folder.ts';

/** Three films one after the other. */
const SLOW = { timeout: 240_000 };

let files: Awaited<ReturnType<typeof serveFolder>>;
const running: RunningServer[] = [];

beforeEach(async () => {
  files = await serveFolder(path.resolve(import.meta.dirname, '../../examples/media'));
});

afterEach(async () => {
  const folders = new Set(running.map((server) => server.dataFolder));
  for (const server of running.splice(0)) await server.stop();
  for (const folder of folders) await removeFolder(folder);
  await files.close();
});

test(
  'a task whose worker was killed in the middle of a render is finished by another one, once, with the same bytes',
  SLOW,
  async () => {
    const database = await openTestDatabase();
    const env = { DATABASE_URL: database.url };
    const api = await start({ env: { ...env, CALLSHEET_ROLE: 'api' } });
    const worker = () =>
      start({ dataFolder: api.dataFolder, env: { ...env, CALLSHEET_ROLE: 'worker' } });
    const first = await worker();

    const id = (await createTask(api, request(5))).output.task_id;
    await expect.poll(async () => (await getTask(api, id)).progress, waiting).toBeGreaterThan(10);
    await first.kill();
    await worker();
    await expectSuccess(api, id);

    const { attempt } = await database.database
      .selectFrom('tasks')
      .select('attempt')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    expect(attempt).toBe(2);
    expect(await resultsOf(api, id)).toHaveLength(1);

    const undisturbed = (await createTask(api, request(5))).output.task_id;
    await expectSuccess(api, undisturbed);
    expect(await hashesOf(api, id)).toEqual(await hashesOf(api, undisturbed));
    for (const server of running.splice(0).toReversed()) await server.stop();
    await removeFolder(api.dataFolder);
    await database.close();
  },
);

test('every create that was acknowledged before a kill -9 of the whole server is finished after a restart', async () => {
  const server = await start({ env: { CALLSHEET_WORKERS: '1' } });
  const created = await Promise.all(
    [2, 2, 2].map((seconds) => createTask(server, request(seconds))),
  );
  await server.kill();

  const again = await start({ dataFolder: server.dataFolder });
  for (const { output } of created) {
    await expectSuccess(again, output.task_id);
    expect(await resultsOf(again, output.task_id)).toHaveLength(1);
  }
});

const waiting = { timeout: 60_000, interval: 100 };

async function start(options: Parameters<typeof startServer>[0]): Promise<RunningServer> {
  const server = await startServer(options);
  running.push(server);
  return server;
}

async function expectSuccess(api: Api, id: string): Promise<void> {
  await expect
    .poll(async () => (await getTask(api, id)).output.task_status, waiting)
    .toMatch(/SUCCEEDED|FAILED|UNKNOWN/);
  expect((await getTask(api, id)).output).toMatchObject({ task_status: 'SUCCEEDED' });
}

/** Of everything that came out, by name. */
async function hashesOf(api: Api, id: string): Promise<string[]> {
  const outputs = await createClient(api).outputs(id);
  expect(outputs.map(({ name }) => name)).toContain('storyboard.png');
  return outputs.map(({ name, sha256 }) => `${name} ${sha256}`);
}

/** The films of its attempts. */
async function resultsOf(server: RunningServer, id: string): Promise<string[]> {
  const names = await readdir(path.join(server.dataFolder, 'storage', 'results'), {
    recursive: true,
  });
  return names.filter((name) => name.includes(id) && name.endsWith('/film.mp4'));
}

function request(duration: number) {
  return {
    model: 'wan2.7-r2v',
    input: {
      prompt: 'Image 1 waves and says: "Hello."',
      media: [{ type: 'reference_image', url: `${files.url}/girl.png` }],
    },
    parameters: { resolution: '720P', duration, seed: 7 },
  };
}
