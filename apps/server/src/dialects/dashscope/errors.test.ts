import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CallsheetError } from '@callsheet/contract';
import { createDialectApp } from '../test-support/dialect-app.ts';
import { dashscopeDialect } from './dashscope-dialect.ts';
import { ASYNC, AUTHORIZED, CREATE_PATH, SMALL_BODY, openTestDashscope } from './test-dashscope.ts';
import type { TestDashscope } from './test-dashscope.ts';

let server: TestDashscope;

beforeEach(async () => {
  server = await openTestDashscope();
});
afterEach(async () => {
  await server.app.close();
});

describe('§4.1-refusal §4.5-at-once §5-body-invalid §5-field-required §5-model-unknown §5-input-missing §5-method §5-api-key §5-synchronous trap 9: errors are flat JSON, whatever went wrong', () => {
  test.each([
    ['no key', { headers: {} }, 401, 'InvalidApiKey', 'No API-key provided.'],
    [
      'a wrong key',
      { headers: { authorization: 'Bearer sk-wrong' } },
      401,
      'InvalidApiKey',
      'Invalid API-key provided.',
    ],
    [
      'no async header',
      { headers: AUTHORIZED },
      403,
      'AccessDenied',
      'current user api does not support synchronous calls',
    ],
    [
      'malformed JSON',
      { headers: { ...ASYNC, 'content-type': 'application/json' }, payload: '{"model":' },
      400,
      'InvalidParameter',
      'Required body invalid, please check the request body format.',
    ],
    [
      'a list for a body',
      { payload: [] },
      400,
      'InvalidParameter',
      'Required body invalid, please check the request body format.',
    ],
    [
      'no model',
      { payload: {} },
      400,
      'BadRequest.EmptyModel',
      'Required parameter "model" missing from request.',
    ],
    [
      'an unknown model',
      { payload: { model: 'wan9' } },
      400,
      'InvalidParameter',
      'Model not exist.',
    ],
    [
      'no media',
      { payload: { model: 'wan2.7-r2v', input: { prompt: 'x' } } },
      400,
      'InvalidParameter',
      'Field required: input.media',
    ],
    [
      'a wrong method',
      { method: 'PUT' as const },
      405,
      'InvalidParameter',
      "Request method 'PUT' is not supported.",
    ],
  ])('%s', async (_name, request, ...[status, code, message]) => {
    const response = await server.app.inject({
      method: 'POST',
      url: CREATE_PATH,
      headers: ASYNC,
      payload: SMALL_BODY,
      ...request,
    });

    expect(response.headers['content-type']).toContain('application/json');
    expect(response.statusCode).toBe(status);
    expect(response.json()).toEqual({
      code,
      message,
      request_id: response.headers['x-request-id'],
    });
  });

  test('a 405 names the methods that are allowed', async () => {
    const response = await server.app.inject({ url: CREATE_PATH, headers: ASYNC });
    expect(response.headers['allow']).toBe('POST');
  });

  test('the key is checked before the async header, and that before the body', async () => {
    const broken = { method: 'POST', url: CREATE_PATH, payload: '{' } as const;
    const statuses = [{}, AUTHORIZED, ASYNC].map(async (headers) => {
      const all = { ...headers, 'content-type': 'application/json' };
      return (await server.app.inject({ ...broken, headers: all })).statusCode;
    });
    expect(await Promise.all(statuses)).toEqual([401, 403, 400]);
  });

  test('several problems are all in the message', async () => {
    const input = { ...SMALL_BODY.input, media: [{ url: 'https://example.com/a.png' }] };
    const response = await server.create({
      ...SMALL_BODY,
      input,
      parameters: { resolution: '480P' },
    });

    expect(response.json().message).toBe(
      "Field required: input.media.0.type; Input should be '720P' or '1080P': parameters.resolution",
    );
  });

  test('§2.1-prompt-cut a prompt that would be cut is refused when validation is strict, and taken otherwise', async () => {
    const strict = await openTestDashscope({ validation: 'strict' });
    const body = { ...SMALL_BODY, input: { ...SMALL_BODY.input, prompt: 'a'.repeat(5001) } };
    const refused = await strict.create(body);
    await strict.app.close();

    expect(refused.statusCode).toBe(400);
    expect(refused.json()).toMatchObject({ code: 'InvalidParameter' });
    expect(refused.json().message).toContain('input.prompt');
    expect((await server.create(body)).statusCode).toBe(200);
  });

  test('§4.5-deferred a task that was born failed shows the same words on the poll when validation is deferred', async () => {
    const deferred = await openTestDashscope({ validation: 'deferred' });
    const created = await deferred.create({ model: 'wan2.7-r2v', input: { prompt: 'x' } });
    const id = created.json().output.task_id;
    const polled = await deferred.get(`/tasks/${id}`);
    const unknown = await deferred.create({ model: 'wan9', input: {} });
    await deferred.app.close();

    expect(created.json().output.task_status).toBe('PENDING');
    expect(polled.json()).toEqual({
      request_id: polled.headers['x-request-id'],
      output: {
        task_id: id,
        task_status: 'FAILED',
        submit_time: '2026-04-02 22:53:19.537',
        end_time: '2026-04-02 22:53:19.537',
        code: 'InvalidParameter',
        message: 'Field required: input.media',
      },
    });
    expect(unknown.statusCode).toBe(400);
  });

  test('§5-rate a failure of the tools keeps its category', async () => {
    const busy = {
      ...server.tools,
      submitTask: async () => {
        throw new CallsheetError({ code: 'request.rate_limited', message: 'Slower.' });
      },
    };
    const app = await createDialectApp(dashscopeDialect, busy);
    const payload = SMALL_BODY;
    const response = await app.inject({
      method: 'POST',
      url: CREATE_PATH,
      headers: ASYNC,
      payload,
    });
    await app.close();

    expect(response.statusCode).toBe(429);
    expect(response.json()).toMatchObject({
      code: 'Throttling.RateQuota',
      message: 'Requests rate limit exceeded, please try again later.',
    });
  });
});
