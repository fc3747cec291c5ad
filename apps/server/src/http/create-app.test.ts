import { once } from 'node:events';
import { connect, type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { FastifyInstance } from 'fastify';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CallsheetError } from '@callsheet/contract';
import type { Dialect } from '../dialects/dialect.ts';
import type { DialectTools } from '../dialects/dialect-tools.ts';
import { createLog } from '../lib/create-log.ts';
import { NotReady } from '../lib/not-ready.ts';
import { createApp } from './create-app.ts';
import { createMetrics } from './create-metrics.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const CANARY = 'CaNaRy-0123456789-CaNaRy-0123456789';

/** A dialect that answers in its own way and fails on demand. */
const dialect: Dialect = {
  name: 'test',
  prefixes: ['/test/v1'],
  formatError: (_error, requestId) => ({ httpStatus: 418, body: { own: true, id: requestId } }),
  register: (app) => {
    app.get('/test/v1/tasks/:id', (request) => ({ request_id: request.id }));
    app.post('/test/v1/broken', (request) => {
      const { url } = request.body as { url: string };
      throw new Error(
        `no video for ${url} with ${request.headers.authorization} at ${request.url}`,
      );
    });
  },
};

let app: FastifyInstance;
let lines: string[];
let ready: () => Promise<void>;

beforeEach(async () => {
  lines = [];
  ready = () => Promise.resolve();
  app = await createApp({
    log: createLog({
      level: 'trace',
      secrets: ['a-configured-secret'],
      out: { write: (line) => lines.push(line) },
    }),
    operations: {
      metrics: createMetrics(async () => ({ queued: 2, running: 1 })),
      checkReady: () => ready(),
    },
    api: {
      dialects: [dialect],
      tools: {} as DialectTools,
      addContent: (scope) => {
        scope.get('/content/:name', () => {
          throw new CallsheetError({ code: 'storage.missing', message: 'It is gone.' });
        });
      },
    },
  });
});

afterEach(() => app.close());

test('every answer has an x-request-id, which is the request_id of its body', async () => {
  for (const url of ['/test/v1/tasks/1', '/nowhere', '/content/x', '/test/v1/nowhere']) {
    const response = await app.inject(url);
    expect(response.headers['x-request-id']).toMatch(UUID);
    expect(response.json().request_id).toBe(response.headers['x-request-id']);
  }
});

test("a request id is the server's own, whatever the client sends", async () => {
  const headers = { 'x-request-id': 'mine', 'request-id': 'mine' };
  const response = await app.inject({ url: '/test/v1/tasks/1', headers });
  expect(response.headers['x-request-id']).toMatch(UUID);
});

test('a trailing slash changes nothing', async () => {
  expect((await app.inject('/test/v1/tasks/1/')).statusCode).toBe(200);
  expect((await app.inject('/healthz/')).statusCode).toBe(200);
});

test('an unknown path outside of the dialects is answered in JSON, and its query is not repeated', async () => {
  const response = await app.inject(`/nowhere?Signature=${CANARY}`);
  expect(response.statusCode).toBe(404);
  expect(response.json()).toMatchObject({
    code: 'request.path_unknown',
    message: expect.stringContaining('There is nothing at GET /nowhere.'),
  });
  expect(response.body).not.toContain(CANARY);
});

test("a malformed URL below a dialect gets the dialect's own answer", async () => {
  const response = await app.inject('/test/v1/tasks/%zz');
  expect(response.statusCode).toBe(418);
  expect(response.json()).toEqual({ own: true, id: response.headers['x-request-id'] });
});

test('a path that only begins like a dialect is not its own', async () => {
  expect((await app.inject('/test/v10/%zz')).statusCode).toBe(400);
  expect((await app.inject('/test/v1?a=%zz')).statusCode).toBe(404);
});

test.each([
  ['no HTTP', 'no http at all\r\n\r\n', 400, 'request.method_unsupported'],
  ['an unknown method', 'BREW / HTTP/1.1\r\nHost: x\r\n\r\n', 400, 'request.method_unsupported'],
  ['an unknown version', 'GET / HTTP/9.9\r\nHost: x\r\n\r\n', 400, 'request.malformed'],
  ['a long header', `GET / HTTP/1.1\r\nX: ${'x'.repeat(17_000)}\r\n\r\n`, 431, 'request.too_large'],
  ['an expectation', 'GET / HTTP/1.1\r\nExpect: foo\r\n\r\n', 417, 'request.malformed'],
  ['no host', 'GET /nowhere HTTP/1.1\r\nConnection: close\r\n\r\n', 404, 'request.path_unknown'],
])(
  '%s is answered in flat JSON with a request id, and closed',
  async (_what, sent, status, code) => {
    await app.listen({ host: '127.0.0.1', port: 0 });
    const socket = connect((app.server.address() as AddressInfo).port, '127.0.0.1');
    await once(socket, 'connect');
    socket.write(sent);
    const [head, body] = (await text(socket)).split('\r\n\r\n');
    expect(head).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(head).toMatch(/^content-type: application\/json/im);
    const requestId = /^x-request-id: (.*)$/im.exec(head!)![1]!.trim();
    expect(requestId).toMatch(UUID);
    expect(JSON.parse(body!)).toEqual({
      code,
      message: expect.stringMatching(/\w+ .*\.$/) as string,
      request_id: requestId,
    });
  },
);

test('readiness follows what the server needs, health does not', async () => {
  expect((await app.inject('/readyz')).statusCode).toBe(200);
  ready = () => Promise.reject(new Error('no database'));
  expect((await app.inject('/readyz')).statusCode).toBe(503);
  expect((await app.inject('/readyz')).json()).toEqual({ status: 'unavailable' });
  ready = () => Promise.reject(new NotReady('The data folder has 3 MB left.'));
  expect((await app.inject('/readyz')).json()).toEqual({
    status: 'unavailable',
    reason: 'The data folder has 3 MB left.',
  });
  expect((await app.inject('/healthz')).statusCode).toBe(200);
});

test('metrics count requests by route and tasks by status', async () => {
  await app.inject('/test/v1/tasks/1');
  await app.inject('/test/v1/tasks/2');
  await app.inject('/nowhere');
  const { body, headers } = await app.inject('/metrics');
  expect(headers['content-type']).toContain('text/plain');
  expect(body).toContain('callsheet_tasks_open{status="queued"} 2\n');
  expect(body).toContain('callsheet_tasks_open{status="running"} 1\n');
  expect(body).toContain(
    'callsheet_http_request_seconds_count{method="GET",route="/test/v1/tasks/:id",status="200"} 2\n',
  );
  expect(body).toContain(
    'callsheet_http_request_seconds_count{method="GET",route="none",status="404"} 1\n',
  );
  expect(body).toContain('process_resident_memory_bytes');
});

test('no key, signed URL or base64 body is in any log line, at any level and in any error (P27)', async () => {
  const payloads = [
    `https://cdn.test/a.mp4?Expires=1&Signature=${CANARY}`,
    `data:image/png;base64,${CANARY.replaceAll('-', '+')}`,
    Buffer.from(CANARY.repeat(40)).toString('base64'),
    `postgres://me:${CANARY}@db.test/x`,
    'a-configured-secret',
  ];
  for (const url of payloads) {
    const response = await app.inject({
      method: 'POST',
      url: `/test/v1/broken?token=${CANARY}`,
      headers: { authorization: `Bearer sk-${CANARY}` },
      payload: { url },
    });
    expect(response.statusCode).toBe(500);
    expect(response.json().code).toBe('internal.bug');
    expect(response.body).not.toMatch(/CaNaRy|a-configured-secret/);
  }
  const log = lines.join('');
  expect(log).toContain('no video for');
  expect(log).toContain('"path":"/test/v1/broken"');
  expect(log).not.toMatch(/CaNaRy|a-configured-secret/);
  expect(log).not.toContain(payloads[2]!.slice(0, 40));
});

test('a log line carries the request id of the answer', async () => {
  const response = await app.inject('/test/v1/tasks/1');
  const answered = lines.map((line) => JSON.parse(line)).filter(({ msg }) => msg === 'answered');
  expect(answered).toEqual([
    expect.objectContaining({
      requestId: response.headers['x-request-id'],
      method: 'GET',
      path: '/test/v1/tasks/1',
      status: 200,
    }),
  ]);
});
