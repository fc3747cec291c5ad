import { models } from '@callsheet/contract';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ASYNC, AUTHORIZED, openTestDashscope } from './test-dashscope.ts';
import type { TestDashscope } from './test-dashscope.ts';

let server: TestDashscope;

beforeEach(async () => {
  server = await openTestDashscope();
});
afterEach(async () => {
  await server.app.close();
});

const cdn = 'https://cdn.example.com/';
const item = (type: string) => ({ type, url: `${cdn}${type}` });

/** The smallest input of each model (contract.md §2, §3), and what usage tells beside the seconds. */
const inputs: Record<string, { input: object; usage: object }> = {
  'wan2.7-r2v': {
    input: { media: [item('reference_image')] },
    usage: { SR: 1080, ratio: '16:9' },
  },
  'wan2.7-i2v': { input: { prompt: null, media: [item('first_frame')] }, usage: { SR: 1080 } },
  'wan2.7-t2v': { input: { audio_url: `${cdn}a.mp3` }, usage: { SR: 1080, ratio: '16:9' } },
  'wan2.7-videoedit': { input: { media: [item('video')] }, usage: { SR: 1080 } },
  'wan2.6-r2v': {
    input: { reference_urls: [`${cdn}a.mp4`] },
    usage: { SR: 1080, size: '1920*1080' },
  },
  'wan2.6-r2v-flash': {
    input: { reference_urls: [`${cdn}a.png`] },
    usage: { SR: 1080, size: '1920*1080' },
  },
  'wan3.0-video': { input: {}, usage: { SR: 1080, ratio: '16:9' } },
};

async function finish(model: string, inputVideoSeconds: number, changes: object = {}) {
  const created = await server.create({
    model,
    input: { prompt: 'A cat surfs.', ...inputs[model]?.input },
    ...changes,
  });
  expect(created.json()).toMatchObject({ output: { task_status: 'PENDING' } });
  const id = created.json().output.task_id;
  server.tools.changeTask(id, {
    status: 'succeeded',
    result: {
      storageKey: 'results/1.mp4',
      sha256: '0',
      sizeBytes: 1,
      width: 1280,
      height: 720,
      durationSeconds: 10,
      usage: { inputVideoSeconds, outputVideoSeconds: 10 },
    },
  });
  return (await server.get(`/tasks/${id}`)).json().usage;
}

describe('§4.2-usage', () => {
  test.each(models.map(({ ids }) => ids[0]))(
    '%s is created and has usage of its own shape',
    async (model) => {
      expect(await finish(model, 0)).toEqual({
        duration: 10,
        input_video_duration: 0,
        output_video_duration: 10,
        video_count: 1,
        ...inputs[model]?.usage,
      });
    },
  );

  test('§7-three-videos shows 4.95 s of three long videos as a number, and its sum without dust', async () => {
    expect(await finish('wan2.7-r2v', 4.95)).toMatchObject({
      duration: 14.95,
      input_video_duration: 4.95,
    });
  });

  test('shows exactly the milliseconds that are billed', async () => {
    expect(await finish('wan2.7-r2v', 4.749)).toMatchObject({
      duration: 14.749,
      input_video_duration: 4.749,
    });
  });

  test('§3.4-usage names the size of wan2.6 with its asterisk, and the tier of that size', async () => {
    const usage = await finish('wan2.6-r2v', 1.25, { parameters: { size: '1280*720' } });
    expect(usage).toMatchObject({ size: '1280*720', SR: 720, duration: 11.25 });
  });

  test('§2.4-ratio-ignored names no ratio of a video whose shape a first frame gave', async () => {
    const media = [item('reference_image'), item('first_frame')];
    const input = { prompt: 'A cat surfs.', media };
    const usage = await finish('wan2.7-r2v', 0, { input, parameters: { ratio: '1:1' } });
    expect(usage).not.toHaveProperty('ratio');
  });
});

describe('the paths of other services', () => {
  const legacy = '/api/v1/services/aigc/image2video/video-synthesis';
  const post = (payload: object, headers: Record<string, string> = ASYNC, url = legacy) =>
    server.app.inject({ method: 'POST', url, headers, payload });

  test.each([legacy, `${legacy}/`, '/api/v1/services/aigc/text2image/image-synthesis'])(
    '§5-model-unknown %s says of an unknown model that it does not exist',
    async (url) => {
      const response = await post({ model: 'wanx2.1-kf2v-plus', input: {} }, ASYNC, url);
      expect(response.statusCode).toBe(400);
      expect(response.json()).toEqual({
        code: 'InvalidParameter',
        message: 'Model not exist.',
        request_id: response.headers['x-request-id'],
      });
    },
  );

  test.each(models.map(({ ids }) => ids[0]))(
    '§5-url-error says where %s is to be sent',
    async (model) => {
      const response = await post({ model, input: {} });
      expect(response.statusCode).toBe(400);
      expect(response.json()).toMatchObject({
        code: 'InvalidParameter',
        message: `url error, please check url! The path of ${model} is POST /api/v1/services/aigc/video-generation/video-synthesis.`,
      });
    },
  );

  test('ask for the same headers, and no task is made', async () => {
    expect((await post({ model: 'wan2.7-i2v' }, AUTHORIZED)).json().code).toBe('AccessDenied');
    expect((await post({ model: 'wan2.7-i2v' }, {})).json().code).toBe('InvalidApiKey');
    expect((await post({})).json().code).toBe('BadRequest.EmptyModel');
    expect(server.tools.tasks.size).toBe(0);
  });
});
