import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fastify, { type InjectOptions, type LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compose, type Server } from './compose.ts';
import { parseConfig } from './config/parse-config.ts';
import { openTestDatabase, type TestDatabase } from './database/test-database.ts';
import type { DialectTools } from './dialects/dialect-tools.ts';
import { dialects } from './dialects/registry.ts';
import { createLog } from './lib/create-log.ts';

const ADMIN_KEY = 'admin-canary-0123456789';
const FIRST_KEY = 'first-canary-0123456789';
const NOBODYS_ID = '00000000-0000-4000-8000-000000000000';

type Tenant = { name: string; id: string; key: string; keyId: string; taskId: string };

let database: TestDatabase;
let dataFolder: string;
let server: Server;
let alice: Tenant;
let bob: Tenant;
const logged: string[] = [];

beforeAll(async () => {
  database = await openTestDatabase();
  dataFolder = await mkdtemp(join(tmpdir(), 'callsheet-isolation-'));
  server = await openServer({ CALLSHEET_ADMIN_KEY: ADMIN_KEY });
  alice = await openTenant('alice');
  bob = await openTenant('bob');
});

afterAll(async () => {
  await server.stop({ graceMilliseconds: 0 });
  await database.close();
  await rm(dataFolder, { recursive: true, force: true });
});

/** Asks for an id; `tenant` is who asks. What a key makes of another account's id is what it makes of one that nobody has. */
type Probe = (id: string, tenant: Tenant) => InjectOptions;

/** Everything below the prefixes of the dialects, and how to ask for what is somebody else's. */
const API_ROUTES: Record<string, Probe> = {
  'POST /api/v1/services/aigc/:group/:task': () => ({ url: '/api/v1/services/aigc/a/b' }),
  'POST /api/v1/services/aigc/video-generation/video-synthesis': (_id, tenant) => create(tenant),
  'GET /api/v1/tasks/:taskId': (id) => ({ url: `/api/v1/tasks/${id}` }),
  'GET /api/v1/tasks': (id) => ({ url: `/api/v1/tasks?task_id=${id}` }),
  'GET /api/v1/tasks/:taskId/cancel': (id) => ({ url: `/api/v1/tasks/${id}/cancel` }),
  'POST /api/v1/tasks/:taskId/cancel': (id) => ({ url: `/api/v1/tasks/${id}/cancel` }),
  'GET /api/v1/uploads': () => ({ url: '/api/v1/uploads?action=getPolicy&model=wan2.7-r2v' }),
  'GET /callsheet/v1/account': () => ({ url: '/callsheet/v1/account' }),
  'GET /callsheet/v1/tasks': (id) => ({ url: `/callsheet/v1/tasks?idempotency_key=${id}` }),
  'GET /callsheet/v1/tasks/:id': (id) => ({ url: `/callsheet/v1/tasks/${id}` }),
  'GET /callsheet/v1/tasks/:id/outputs/:name': (id) => ({
    url: `/callsheet/v1/tasks/${id}/outputs/film.mp4`,
  }),
  'GET /callsheet/v1/ledger': (id) => ({ url: `/callsheet/v1/ledger?task_id=${id}` }),
  'GET /callsheet/v1/usage': (id) => ({ url: `/callsheet/v1/usage?api_key_id=${id}` }),
  'POST /callsheet/v1/preflight': (_id, tenant) => ({
    ...create(tenant),
    url: '/callsheet/v1/preflight',
  }),
};

const ADMIN = '/callsheet/v1/admin';

const ADMIN_ROUTES: Record<string, InjectOptions> = {
  [`GET ${ADMIN}/accounts`]: { url: `${ADMIN}/accounts` },
  [`POST ${ADMIN}/accounts`]: { url: `${ADMIN}/accounts`, payload: { name: 'mine' } },
  [`GET ${ADMIN}/accounts/:account`]: { url: `${ADMIN}/accounts/alice` },
  [`GET ${ADMIN}/accounts/:account/ledger`]: { url: `${ADMIN}/accounts/alice/ledger` },
  [`GET ${ADMIN}/accounts/:account/usage`]: { url: `${ADMIN}/accounts/alice/usage` },
  [`POST ${ADMIN}/accounts/:account/disable`]: { url: `${ADMIN}/accounts/alice/disable` },
  [`POST ${ADMIN}/accounts/:account/enable`]: { url: `${ADMIN}/accounts/alice/enable` },
  [`POST ${ADMIN}/accounts/:account/credit-limit`]: {
    url: `${ADMIN}/accounts/alice/credit-limit`,
    payload: { credit_limit_micros: null },
  },
  [`GET ${ADMIN}/keys`]: { url: `${ADMIN}/keys` },
  [`POST ${ADMIN}/keys`]: { url: `${ADMIN}/keys`, payload: { account: 'alice', name: 'mine' } },
  [`POST ${ADMIN}/keys/:id/revoke`]: { url: `${ADMIN}/keys/${NOBODYS_ID}/revoke` },
  [`POST ${ADMIN}/grants`]: {
    url: `${ADMIN}/grants`,
    payload: { account: 'alice', amount_micros: 1_000_000 },
  },
};

/** Its form carries its own signature, and no key. */
const OPEN_ROUTES = ['POST /api/v1/uploads/form'];

test('the matrix has every route of every dialect', async () => {
  const known = [...Object.keys(API_ROUTES), ...Object.keys(ADMIN_ROUTES), ...OPEN_ROUTES];
  expect(await listRoutes()).toEqual(known.toSorted());
});

describe('an API key', () => {
  test.each(Object.keys(API_ROUTES))(
    'sees nothing of another account through %s',
    async (route) => {
      const probe = API_ROUTES[route]!;
      const unknown = await send(bob, route, probe(NOBODYS_ID, bob));
      for (const theirs of [alice.taskId, alice.keyId, alice.id]) {
        const answer = await send(bob, route, probe(theirs, bob));
        expect(answer.statusCode).toBe(unknown.statusCode);
        expect(withoutIds(answer, theirs)).toBe(withoutIds(unknown, NOBODYS_ID));
      }
      expect(await statusOf(alice)).toBe('PENDING');
    },
  );

  test.each([
    ['/api/v1/tasks', (tenant: Tenant) => tenant.taskId],
    ['/callsheet/v1/tasks?idempotency_key=once-alice', () => '"tasks":[]'],
    ['/callsheet/v1/account', (tenant: Tenant) => tenant.id],
    ['/callsheet/v1/ledger', (tenant: Tenant) => `grant of ${tenant.name}`],
    ['/callsheet/v1/ledger?format=csv', (tenant: Tenant) => `grant of ${tenant.name}`],
    ['/callsheet/v1/usage', (tenant: Tenant) => tenant.keyId],
  ])('sees what is its own account at %s, and nothing else', async (url, own) => {
    const { body, statusCode } = await send(bob, 'GET', { url });
    expect(statusCode).toBe(200);
    expect(body).toContain(own(bob));
    for (const theirs of [alice.taskId, alice.keyId, alice.id, 'of alice'])
      expect(body).not.toContain(theirs);
  });

  test("makes a task of its own with another account's idempotency key", async () => {
    const again = await send(bob, 'POST', create(alice));
    expect(again.statusCode).toBe(200);
    expect(again.json().output.task_id).not.toBe(alice.taskId);
  });

  test('of the same account sees its tasks', async () => {
    const key = await createKey('alice', 'second');
    const answer = await server.app.inject({
      url: `/api/v1/tasks/${alice.taskId}`,
      headers: bearer(key.secret),
    });
    expect(answer.json().output).toMatchObject({ task_id: alice.taskId, task_status: 'PENDING' });
  });

  test.each(Object.keys(ADMIN_ROUTES))('does not open %s', async (route) => {
    for (const key of [alice.key, bob.key, FIRST_KEY, 'sk-wrong', null]) {
      const request = ADMIN_ROUTES[route]!;
      const answer = await server.app.inject({
        method: route.split(' ')[0] as 'GET',
        ...request,
        headers: key === null ? {} : bearer(key),
      });
      expect(answer.statusCode).toBe(401);
      expect(answer.json().error).toMatchObject({ code: 'auth.admin_key_invalid' });
    }
  });
});

test.each(Object.keys(API_ROUTES))('the admin key does not open %s', async (route) => {
  const method = route.split(' ')[0] as 'GET';
  const request = { method, ...API_ROUTES[route]!(alice.taskId, alice) };
  const answer = await server.app.inject({
    ...request,
    headers: { ...request.headers, ...bearer(ADMIN_KEY) },
  });
  expect(answer.statusCode).toBe(401);
});

test('a disabled account is shut out with its reason in each dialect, and let in again', async () => {
  await admin('POST', '/accounts', { name: 'carol' });
  const ask = async (url: string) => {
    // A key that was just asked for is remembered for two seconds.
    const { secret } = await createKey('carol', 'another');
    return server.app.inject({ url, headers: bearer(secret) });
  };
  await admin('POST', '/accounts/carol/disable');
  const refused = await ask('/callsheet/v1/account');
  expect([refused.statusCode, refused.json().error.code]).toEqual([403, 'auth.account_disabled']);
  const refusedThere = await ask('/api/v1/tasks');
  expect([refusedThere.statusCode, refusedThere.json().code]).toEqual([403, 'AccessDenied']);
  await admin('POST', '/accounts/carol/enable');
  expect((await ask('/callsheet/v1/account')).statusCode).toBe(200);
});

test('no key that was made, sent or configured is in the log or in the database', async () => {
  const made = await createKey('alice', 'canary');
  const wrong = 'sk-canary-that-nobody-has-000000';
  await server.app.inject({ url: '/api/v1/tasks', headers: bearer(wrong) });
  await server.app.inject({ url: `${ADMIN}/keys`, headers: bearer(wrong) });
  await admin('POST', `/keys/${made.secret}/revoke`);
  const keys = JSON.stringify(
    (await database.pool.query('select * from api_keys, accounts, ledger_transfers')).rows,
  );
  expect(logged.length).toBeGreaterThan(10);
  for (const secret of [made.secret, wrong, alice.key, ADMIN_KEY, FIRST_KEY]) {
    expect(logged.join('')).not.toContain(secret);
    expect(keys).not.toContain(secret);
  }
});

test('without a configured admin key the first start makes one for its owner only, and a later one keeps it', async () => {
  await openServer({}).then((first) => first.stop({ graceMilliseconds: 0 }));
  const path = join(dataFolder, 'admin-key');
  const made = await readFile(path, 'utf8');
  expect(made).toMatch(/^sk-admin-[0-9a-f]{48}\n$/);
  const second = await openServer({});
  const answer = await second.app.inject({ url: `${ADMIN}/keys`, headers: bearer(made.trim()) });
  await second.stop({ graceMilliseconds: 0 });
  expect(answer.statusCode).toBe(200);
  expect(await readFile(path, 'utf8')).toBe(made);
  expect(logged.join('')).not.toContain(made.trim());
});

async function openServer(environment: Record<string, string>): Promise<Server> {
  const config = parseConfig(
    {
      CALLSHEET_API_KEY: FIRST_KEY,
      CALLSHEET_DATA_DIR: dataFolder,
      CALLSHEET_PORT: '0',
      CALLSHEET_ROLE: 'api',
      CALLSHEET_LOG_LEVEL: 'trace',
      DATABASE_URL: database.url,
      ...environment,
    },
    null,
  );
  const out = { write: (line: string) => logged.push(line) };
  const opened = await compose(config, createLog({ level: 'trace', secrets: [], out }));
  await opened.start();
  return opened;
}

async function openTenant(name: string): Promise<Tenant> {
  const { account } = (await admin('POST', '/accounts', { name })).json();
  const { key, secret } = await createKey(name, `key of ${name}`);
  await admin('POST', '/grants', { account: name, amount_micros: 7e6, note: `grant of ${name}` });
  const tenant = { name, id: account.id, key: secret, keyId: key.id, taskId: '' };
  const created = await send(tenant, 'POST', create(tenant));
  return { ...tenant, taskId: created.json().output.task_id };
}

function create({ name }: Tenant): InjectOptions {
  return {
    method: 'POST',
    url: '/api/v1/services/aigc/video-generation/video-synthesis',
    headers: { 'x-dashscope-async': 'enable', 'idempotency-key': `once-${name}` },
    payload: {
      model: 'wan2.7-r2v',
      input: {
        prompt: `Image 1 waves to ${name}.`,
        media: [{ type: 'reference_image', url: `https://example.com/${name}.png` }],
      },
      parameters: { duration: 2 },
    },
  };
}

async function createKey(account: string, name: string) {
  const { key, secret } = (await admin('POST', '/keys', { account, name })).json();
  return { key: key as { id: string }, secret: secret as string };
}

function admin(method: 'GET' | 'POST', path: string, payload?: object) {
  return server.app.inject({
    method,
    url: `${ADMIN}${path}`,
    headers: bearer(ADMIN_KEY),
    ...(payload && { payload }),
  });
}

function send(tenant: Tenant, route: string, request: InjectOptions) {
  return server.app.inject({
    method: route.split(' ')[0] as 'GET',
    ...request,
    headers: { ...request.headers, ...bearer(tenant.key) },
  });
}

function bearer(key: string) {
  return { authorization: `Bearer ${key}` };
}

async function statusOf(tenant: Tenant): Promise<string> {
  const answer = await send(tenant, 'GET', { url: `/api/v1/tasks/${tenant.taskId}` });
  return answer.json().output.task_status;
}

/** What is left to compare when each answer's own random parts are taken out. */
function withoutIds({ body }: LightMyRequestResponse, asked: string): string {
  return body
    .replaceAll(asked, '<asked>')
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '<id>')
    .replace(/"(policy|signature|upload_dir|available_micros|from|to)":("[^"]*"|-?\d+)/g, '"$1":…');
}

async function listRoutes(): Promise<string[]> {
  const app = fastify({ routerOptions: { ignoreTrailingSlash: true } });
  const routes = new Set<string>();
  app.addHook('onRoute', ({ method, url }) => {
    const methods = [method].flat();
    // The refusal of every other method takes DELETE; no route does.
    if (methods.includes('DELETE')) return;
    for (const one of methods.filter((name) => name !== 'HEAD')) routes.add(`${one} ${url}`);
  });
  for (const dialect of dialects)
    await app.register(async (scope) => dialect.register(scope, {} as DialectTools));
  await app.ready();
  return [...routes].toSorted();
}
