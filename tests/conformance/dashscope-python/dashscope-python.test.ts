import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensurePython } from '../../support/ensure-python.ts';
import { serveFolder } from '../../support/serve-folder.ts';
import { removeFolder, startServer, type RunningServer } from '../../../scripts/start-server.ts';
import { runScenario } from './run-scenario.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const WIRE_TIME = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}$/;

let server: RunningServer;
let files: Awaited<ReturnType<typeof serveFolder>>;

beforeAll(async () => {
  files = await serveFolder(path.resolve(import.meta.dirname, '../../../examples/media'));
  server = await startServer({ env: { CALLSHEET_WORKERS: '1' } });
});

afterAll(async () => {
  await server.stop();
  await files.close();
  await removeFolder(server.dataFolder);
});

describe.each(['1.26.2', '1.25.16'])('the official Python SDK %s, unmodified', (version) => {
  let python: string;
  beforeAll(async () => {
    python = await ensurePython(path.join(import.meta.dirname, `requirements-${version}.txt`));
  }, 300_000);

  const run = (scenario: string) =>
    runScenario(python, scenario, { ...server, mediaUrl: files.url });

  test.each(['whole_life', 'whole_life_async'])(
    '%s: creates, fetches, waits for, lists and is refused to cancel a task',
    async (scenario) => {
      const steps = await run(scenario);
      const taskId = steps['create']!.output.task_id;

      expect(steps['create']).toMatchObject({
        status_code: 200,
        output: { task_id: expect.stringMatching(UUID), task_status: 'PENDING' },
      });
      expect(steps['fetch']).toMatchObject({
        status_code: 200,
        output: { task_id: taskId, task_status: expect.stringMatching(/^(PENDING|RUNNING)$/) },
      });
      expect(steps['wait']).toMatchObject({
        status_code: 200,
        request_id: expect.stringMatching(UUID),
        output: {
          task_id: taskId,
          task_status: 'SUCCEEDED',
          submit_time: expect.stringMatching(WIRE_TIME),
          scheduled_time: expect.stringMatching(WIRE_TIME),
          end_time: expect.stringMatching(WIRE_TIME),
          orig_prompt: 'Image 1 waves at the camera and says: "Hello there."',
        },
        usage: { duration: 2, output_video_duration: 2, video_count: 1, SR: 720, ratio: '16:9' },
      });
      await expectPlayable(String(steps['wait']!.output['video_url']));

      const listed = steps['list']!.output['data'] as { task_id: string; gmt_create: unknown }[];
      expect(listed.map((row) => row.task_id)).toContain(taskId);
      expect(listed[0]!.gmt_create).toBeTypeOf('number');

      expect(steps['cancel finished']).toMatchObject({
        status_code: 400,
        code: 'UnsupportedOperation',
        message: 'Failed to cancel the task, please confirm if the task is in PENDING status.',
      });
      expect(steps['unknown']).toMatchObject({
        status_code: 200,
        output: { task_id: '00000000-0000-4000-8000-000000000000', task_status: 'UNKNOWN' },
      });
    },
  );

  test.each(['cancel', 'cancel_async'])('%s: cancels a task that still waits', async (scenario) => {
    const steps = await run(scenario);
    expect(steps['create']).toMatchObject({ output: { task_status: 'PENDING' } });
    expect(steps['cancel']).toMatchObject({ status_code: 200 });
    expect(steps['fetch']).toMatchObject({ output: { task_status: 'CANCELED' } });
    expect(steps['first']).toMatchObject({ output: { task_status: 'SUCCEEDED' } });
  });

  test('uploads local files, two of one Chinese name among them, and renders from them', async () => {
    const steps = await run('local_files');
    expect(steps['call']).toMatchObject({ status_code: 200, output: { task_status: 'SUCCEEDED' } });
    const urls = steps['urls']!.urls!;
    expect(urls[0]).toMatch(/^oss:\/\/.+\/角色 一\+\.png$/);
    expect(urls[1]).not.toBe(urls[0]);
    await expectPlayable(String(steps['call']!.output['video_url']));
  });

  test('shows a wrong key as 401 InvalidApiKey', async () => {
    const sync = await run('wrong_key');
    const async = await run('wrong_key_async');
    for (const step of [sync['create'], sync['fetch'], async['create']])
      expect(step).toMatchObject({
        status_code: 401,
        code: 'InvalidApiKey',
        message: 'Invalid API-key provided.',
      });
  });

  test.each(['failed_task', 'failed_task_async'])(
    '%s: shows a picture that is not there as a failed task with HTTP 200',
    async (scenario) => {
      const { call } = await run(scenario);
      expect(call).toMatchObject({
        status_code: 200,
        output: {
          task_status: 'FAILED',
          code: 'InvalidParameter',
          message: `Failed to download ${files.url}/missing.png`,
        },
      });
    },
  );

  test('shows a duration out of range as 400 InvalidParameter', async () => {
    const { create } = await run('bad_parameter');
    expect(create).toMatchObject({ status_code: 400, code: 'InvalidParameter' });
    expect(create!.message).toContain('parameters.duration');
  });
});

async function expectPlayable(url: string): Promise<void> {
  const response = await fetch(url);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('video/mp4');
  const bytes = Buffer.from(await response.arrayBuffer());
  expect(bytes.subarray(4, 8).toString('latin1')).toBe('ftyp');
}
