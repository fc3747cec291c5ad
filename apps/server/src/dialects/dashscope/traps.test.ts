import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { TaskStatus } from '../../domain/task.ts';
import { dashscopeDialect } from './dashscope-dialect.ts';
import {
  ASYNC,
  AUTHORIZED,
  CREATE_PATH,
  NOW,
  SMALL_BODY,
  openTestDashscope,
} from './test-dashscope.ts';
import type { TestDashscope } from './test-dashscope.ts';

let server: TestDashscope;

beforeEach(async () => {
  server = await openTestDashscope();
});
afterEach(async () => {
  await server.app.close();
});

const RESULT = {
  storageKey: 'results/1.mp4',
  sha256: '0',
  sizeBytes: 1,
  width: 1280,
  height: 720,
  durationSeconds: 10,
  usage: { inputVideoSeconds: 4.95, outputVideoSeconds: 10 },
};

describe('trap 1: trailing slashes, GET cancel, empty JSON bodies, header names', () => {
  test('every path answers the same with a trailing slash', async () => {
    const id = await server.createTask();
    for (const path of [`/tasks/${id}`, '/tasks', '/uploads']) {
      const query = path === '/uploads' ? '?action=getPolicy&model=wan2.7-r2v' : '';
      expect((await server.get(`${path}${query}`)).statusCode).toBe(200);
      expect((await server.get(`${path}/${query}`)).statusCode).toBe(200);
    }
    const slashed = await server.app.inject({
      method: 'POST',
      url: `${CREATE_PATH}/`,
      headers: ASYNC,
      payload: SMALL_BODY,
    });
    expect(slashed.statusCode).toBe(200);
  });

  test('an app that ignores trailing slashes by itself takes the dialect too', async () => {
    const { default: fastify } = await import('fastify');
    const app = fastify({ routerOptions: { ignoreTrailingSlash: true } });
    await app.register(async (scope) => dashscopeDialect.register(scope, server.tools));
    const response = await app.inject({ url: '/api/v1/tasks/', headers: AUTHORIZED });
    expect(response.statusCode).toBe(200);
    await app.close();
  });

  test.each([
    ['POST', '/cancel', {}, ''],
    ['POST', '/cancel', { 'content-type': 'application/json; charset=utf-8' }, ''],
    ['POST', '/cancel', { 'content-type': 'application/json', 'content-length': '0' }, ''],
    [
      'POST',
      '/cancel/',
      { 'content-type': 'application/json' },
      '{"model": "", "parameters": {}, "input": ""}',
    ],
    ['GET', '/cancel/', { 'content-type': 'application/json' }, ''],
  ] as const)(
    '§4.4-cancel %s %s with %o and the body "%s" cancels',
    async (method, path, headers, body) => {
      const id = await server.createTask();
      const response = await server.app.inject({
        method,
        url: `/api/v1/tasks/${id}${path}`,
        headers: { ...AUTHORIZED, ...headers },
        ...(body !== '' && { payload: body }),
      });

      expect(response.statusCode).toBe(200);
      expect(response.json()).toEqual({ request_id: response.headers['x-request-id'] });
      expect(server.tools.tasks.get(id)?.status).toBe('canceled');
    },
  );

  test('HEAD never cancels', async () => {
    const id = await server.createTask();
    const url = `/api/v1/tasks/${id}/cancel`;
    const response = await server.app.inject({ method: 'HEAD', url, headers: AUTHORIZED });

    expect(response.statusCode).toBe(405);
    expect(server.tools.tasks.get(id)?.status).toBe('queued');
  });

  test('header names and the words enable and Bearer come in any case', async () => {
    const headers = { AUTHORIZATION: 'bearer sk-alice', 'X-dashscope-ASYNC': 'Enable' };
    expect((await server.create(SMALL_BODY, headers)).statusCode).toBe(200);
  });

  test('an async header and a content type on a GET do no harm', async () => {
    const headers = { ...ASYNC, 'content-type': 'application/json' };
    const response = await server.app.inject({ url: '/api/v1/tasks/1111', headers });
    expect(response.statusCode).toBe(200);
  });
});

describe('trap 2: both spellings of the voice, and keys that mean nothing', () => {
  test.each(['reference_voice', 'referenceVoice'])('%s reaches the request', async (name) => {
    const item = { ...SMALL_BODY.input.media[0], [name]: 'https://example.com/v.wav' };
    await server.create({ ...SMALL_BODY, input: { ...SMALL_BODY.input, media: [item] } });

    expect(server.tools.submissions[0]?.outcome).toMatchObject({
      request: { media: [{ voiceUrl: 'https://example.com/v.wav' }] },
    });
  });

  test('extend_prompt is not prompt_extend, and unknown keys are ignored', async () => {
    const response = await server.create({
      ...SMALL_BODY,
      input: { ...SMALL_BODY.input, extend_prompt: true, function: 'video-synthesis', x: null },
      parameters: { prompt_extend: false, with_audio: false, n: 1 },
      resources: [],
    });

    expect(response.statusCode).toBe(200);
    expect(server.tools.submissions[0]?.outcome).toMatchObject({
      request: { promptExtend: false },
    });
  });
});

describe('trap 3: exactly 200, a folder for each policy, no output', () => {
  test('§4.1-create create answers 200 with this body and no other', async () => {
    const response = await server.create(SMALL_BODY);

    expect(response.statusCode).toBe(200);
    expect(response.json()).toEqual({
      output: { task_status: 'PENDING', task_id: [...server.tools.tasks.keys()][0] },
      request_id: response.headers['x-request-id'],
    });
  });

  test('getPolicy has data, no output, and the types of the hosted service', async () => {
    const response = await server.get('/uploads?action=getPolicy&model=wan2.7-r2v');

    expect(response.json()).toEqual({
      data: {
        policy: expect.any(String),
        signature: expect.any(String),
        upload_dir: expect.stringMatching(/^dashscope-instant\/alice\/[\da-f-]{36}$/),
        upload_host: 'https://callsheet.test/api/v1/uploads/form',
        expire_in_seconds: 300,
        max_file_size_mb: 100,
        capacity_limit_mb: 999999999,
        oss_access_key_id: 'callsheet',
        x_oss_object_acl: 'private',
        x_oss_forbid_overwrite: 'true',
      },
      request_id: response.headers['x-request-id'],
    });
  });

  test('two policies never share a folder', async () => {
    const path = '/uploads?action=getPolicy&model=wan2.7-r2v';
    const [first, second] = await Promise.all([server.get(path), server.get(path)]);
    expect(first.json().data.upload_dir).not.toBe(second.json().data.upload_dir);
  });

  test('a list has no output', async () => {
    expect((await server.get('/tasks')).json()).not.toHaveProperty('output');
  });
});

describe('§4.2-statuses §4.2-failed trap 4: statuses, each with 200 and both of task_id and task_status', () => {
  test.each([
    ['queued', 'PENDING'],
    ['running', 'RUNNING'],
    ['succeeded', 'SUCCEEDED'],
    ['failed', 'FAILED'],
    ['expired', 'FAILED'],
    ['canceled', 'CANCELED'],
  ] as [TaskStatus, string][])('%s is %s', async (status, word) => {
    const id = await server.createTask();
    const failure = {
      category: 'timeout' as const,
      code: 'task.expired',
      message: 'x',
      retryable: true,
    };
    const hasFailure = status === 'failed' || status === 'expired';
    server.tools.changeTask(id, {
      status,
      failure: hasFailure ? failure : null,
      result: status === 'succeeded' ? RESULT : null,
    });
    const response = await server.get(`/tasks/${id}`);

    expect(response.statusCode).toBe(200);
    expect(response.json().output).toMatchObject({ task_id: id, task_status: word });
  });

  test('a running task tells its progress in a header, and its body stays as documented', async () => {
    const id = await server.createTask();
    server.tools.changeTask(id, { status: 'running', progress: 42 });
    const response = await server.get(`/tasks/${id}`);

    expect(response.headers['x-callsheet-progress']).toBe('42');
    expect(Object.keys(response.json().output)).toEqual(['task_id', 'task_status', 'submit_time']);
  });

  test.each(['1111', '4d496c94-1389-9ca9-a92a-3e732f675686', 'null', '%00'])(
    '§4.2-unknown the id %s that nobody has is UNKNOWN with 200',
    async (id) => {
      const response = await server.get(`/tasks/${id}`);
      expect(response.statusCode).toBe(200);
      expect(response.json()).toEqual({
        request_id: response.headers['x-request-id'],
        output: { task_id: decodeURIComponent(id), task_status: 'UNKNOWN' },
      });
    },
  );
});

describe('trap 5: numbers are numbers and times are text', () => {
  test('§4.2-succeeded §4.2-usage §4.2-times a finished task shows usage as numbers and times in UTC+8 with milliseconds', async () => {
    const id = await server.createTask();
    server.tools.changeTask(id, {
      status: 'succeeded',
      startedAt: new Date('2026-04-02T14:53:30.427Z'),
      endedAt: new Date('2026-04-02T16:00:39.007Z'),
      result: RESULT,
    });
    const response = await server.get(`/tasks/${id}`);

    expect(response.json()).toEqual({
      request_id: response.headers['x-request-id'],
      output: {
        task_id: id,
        task_status: 'SUCCEEDED',
        submit_time: '2026-04-02 22:53:19.537',
        scheduled_time: '2026-04-02 22:53:30.427',
        end_time: '2026-04-03 00:00:39.007',
        orig_prompt: 'A cat surfs.',
        video_url: `https://callsheet.test/content/${id}.mp4?Signature=s`,
      },
      usage: {
        duration: 14.95,
        input_video_duration: 4.95,
        output_video_duration: 10,
        video_count: 1,
        SR: 1080,
        ratio: '16:9',
      },
    });
  });

  test('§4.3-list a list shows epoch milliseconds as numbers', async () => {
    await server.createTask();
    expect((await server.get('/tasks')).json().data[0].gmt_create).toBe(NOW.getTime());
  });
});

describe('trap 6: a query is never 429, a create is idempotent', () => {
  test('many queries of one task all answer 200', async () => {
    const id = await server.createTask();
    const answers = await Promise.all(
      Array.from({ length: 300 }, () => server.get(`/tasks/${id}`)),
    );
    expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([200]));
  });

  test('the same key and body give the same task, another body 409', async () => {
    const headers = { ...ASYNC, 'Idempotency-Key': 'aisdk_vid_1' };
    const first = await server.create(SMALL_BODY, headers);
    const second = await server.create(SMALL_BODY, { ...ASYNC, 'idempotency-key': 'aisdk_vid_1' });
    const other = await server.create({ ...SMALL_BODY, parameters: { duration: 2 } }, headers);

    expect(second.body).toBe(first.body);
    expect(server.tools.tasks.size).toBe(1);
    expect(other.statusCode).toBe(409);
    expect(other.json()).toMatchObject({ code: 'Conflict' });
  });

  test.each(['', 'k'.repeat(256), 'two words', 'schlüssel'])(
    'a key that is none is refused by its name: %s',
    async (key) => {
      const response = await server.create(SMALL_BODY, { ...ASYNC, 'idempotency-key': key });
      expect(response.statusCode).toBe(400);
      expect(response.json()).toMatchObject({
        code: 'InvalidParameter',
        message:
          'Input should be 1 to 255 visible ASCII characters without spaces: Idempotency-Key',
      });
    },
  );
});

describe('trap 7: the video URL', () => {
  test('is the one of the tools, and absent once the video was deleted', async () => {
    const id = await server.createTask();
    server.tools.changeTask(id, {
      status: 'succeeded',
      result: { ...RESULT, storageKey: null },
    });
    const { output } = (await server.get(`/tasks/${id}`)).json();
    expect(output.task_status).toBe('SUCCEEDED');
    expect(output).not.toHaveProperty('video_url');
  });
});

describe('trap 8: impatient clients', () => {
  test('create answers before anything was rendered, and a task shows when it was begun', async () => {
    const id = await server.createTask();
    expect((await server.get(`/tasks/${id}`)).json().output).toEqual({
      task_id: id,
      task_status: 'PENDING',
      submit_time: '2026-04-02 22:53:19.537',
    });
    server.tools.changeTask(id, { status: 'running', startedAt: NOW });
    expect((await server.get(`/tasks/${id}`)).json().output).toMatchObject({
      task_status: 'RUNNING',
      scheduled_time: '2026-04-02 22:53:19.537',
    });
  });
});

// Trap 9, errors, is in errors.test.ts.

describe('trap 10: bodies of many megabytes', () => {
  test('a 20 MB image as base64 reaches the request to the letter', async () => {
    const url = `data:image/png;base64,${'iVBORw0K'.repeat(20 * 2 ** 17)}`;
    const media = [{ type: 'reference_image', url }];
    const response = await server.create({
      ...SMALL_BODY,
      input: { prompt: '图1 挥手', media },
    });

    expect(response.statusCode).toBe(200);
    const outcome = server.tools.submissions[0]?.outcome;
    const request = outcome && 'request' in outcome ? outcome.request : null;
    expect(request?.prompt).toBe('图1 挥手');
    expect(request?.media[0]?.url === url).toBe(true);
  });

  test('§5-too-large a body that says it has more than 150 MiB is refused before it is read', async () => {
    const response = await server.app.inject({
      method: 'POST',
      url: CREATE_PATH,
      headers: {
        ...ASYNC,
        'content-type': 'application/json',
        'content-length': String(150 * 2 ** 20 + 1),
      },
      payload: '{}',
    });

    expect(response.statusCode).toBe(413);
    expect(response.json()).toMatchObject({ code: 'BadRequest.TooLarge' });
  });

  test('a body where none is wanted is not read', async () => {
    const id = await server.createTask();
    const response = await server.app.inject({
      method: 'POST',
      url: `/api/v1/tasks/${id}/cancel`,
      headers: { ...AUTHORIZED, 'content-type': 'application/json' },
      payload: ' '.repeat(2 ** 21),
    });

    expect(response.statusCode).toBe(200);
  });
});
