import type { FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createDialectApp } from '../test-support/dialect-app.ts';
import { createInMemoryTools, type InMemoryTools } from '../test-support/in-memory-tools.ts';
import { callsheetDialect } from './callsheet-dialect.ts';
import { createAccountAnswer, listAccountsAnswer } from './routes/admin/accounts.ts';
import { grantAnswer } from './routes/admin/grants.ts';
import { createKeyAnswer, listKeysAnswer } from './routes/admin/keys.ts';
import { revokeKeyAnswer } from './routes/admin/revoke-key.ts';

let tools: InMemoryTools;
let app: FastifyInstance;

beforeEach(async () => {
  tools = createInMemoryTools({
    clock: { now: () => new Date('2026-04-02T14:53:19.537Z') },
    validation: 'immediate',
    callers: {},
    adminKey: 'admin',
  });
  app = await createDialectApp(callsheetDialect, tools);
});

afterEach(async () => {
  await app.close();
});

const get = (path: string) => app.inject({ url: url(path), headers: AUTHORIZED });
const post = (path: string, payload: object = {}) =>
  app.inject({ method: 'POST', url: url(path), headers: AUTHORIZED, payload });
const url = (path: string) => `/callsheet/v1/admin${path}`;
const AUTHORIZED = { authorization: 'Bearer admin' };

test('an account is made, listed, disabled and enabled', async () => {
  const made = await post('/accounts', {
    name: '工作室 A',
    free_seconds: 50,
    free_until: '2026-07-01',
    free_only: true,
  });
  expect(made.statusCode).toBe(201);
  const { account } = createAccountAnswer.strict().parse(made.json());
  expect(account).toMatchObject({
    name: '工作室 A',
    free_seconds: 50,
    free_until: '2026-07-01T00:00:00.000Z',
    free_only: true,
  });
  const path = `/accounts/${encodeURIComponent('工作室 A')}`;
  expect((await post(`${path}/disable`)).json().account.disabled_at).toBe(account.created_at);
  expect((await post(`${path}/enable`)).json().account.disabled_at).toBeNull();
  const { accounts } = listAccountsAnswer.strict().parse((await get('/accounts')).json());
  expect(accounts).toEqual([account]);
});

test('a key is shown once, then never again', async () => {
  await post('/accounts', { name: 'a' });
  const made = await post('/keys', {
    account: 'a',
    name: 'k',
    budget_micros: 5e6,
    engine: 'animatic',
  });
  expect(made.statusCode).toBe(201);
  expect(made.headers['cache-control']).toBe('no-store');
  const { key, secret } = createKeyAnswer.strict().parse(made.json());
  expect(key).toMatchObject({ name: 'k', budget_micros: 5_000_000, engine: 'animatic' });
  const listed = await get('/keys?account=a');
  expect(listKeysAnswer.strict().parse(listed.json()).keys).toEqual([key]);
  expect(listed.body).not.toContain(secret);
  const revoked = revokeKeyAnswer.strict().parse((await post(`/keys/${key.id}/revoke`)).json());
  expect(revoked.key.revoked_at).toBe('2026-04-02T14:53:19.537Z');
});

test('a grant is answered with its entry', async () => {
  await post('/accounts', { name: 'a' });
  const made = await post('/grants', { account: 'a', amount_micros: 12_500_000, note: 'May' });
  expect(made.statusCode).toBe(201);
  expect(grantAnswer.strict().parse(made.json()).entry).toMatchObject({
    kind: 'grant',
    available_micros: 12_500_000,
    note: 'May',
  });
});

test('the credit of an account is set or lifted', async () => {
  const { account } = (await post('/accounts', { name: 'a' })).json();
  await post('/accounts/a/credit-limit', { credit_limit_micros: 5_000_000 });
  expect(tools.ledger.creditLimits.get(account.id)).toBe(5_000_000);
  await post('/accounts/a/credit-limit', { credit_limit_micros: null });
  expect(tools.ledger.creditLimits.get(account.id)).toBeNull();
});

describe('refuses', () => {
  test.each([
    ['/accounts', {}, 'name'],
    ['/accounts', { name: '' }, 'name'],
    ['/accounts', { name: ' a' }, 'name'],
    ['/accounts', { name: 'a\nb' }, 'name'],
    ['/accounts', { name: 'a\u0000' }, 'name'],
    ['/accounts', { name: 'a\u202eb' }, 'name'],
    ['/accounts', { name: 'x'.repeat(101) }, 'name'],
    ['/accounts', { name: '4d496c94-1389-4ca9-a92a-3e732f675686' }, 'name'],
    ['/accounts', { name: 'a', free_seconds: -1 }, 'free_seconds'],
    ['/accounts', { name: 'a', free_seconds: 1.5 }, 'free_seconds'],
    ['/accounts', { name: 'a', free_seconds: 2e9 }, 'free_seconds'],
    ['/keys', { account: 'a' }, 'name'],
    ['/keys', { account: 'a', name: 'k', budget_micros: -1 }, 'budget_micros'],
    ['/keys', { account: 'a', name: 'k', budget_micros: 2 ** 53 }, 'budget_micros'],
    ['/keys', { account: 'a', name: 'k', budget_micros: '5' }, 'budget_micros'],
    ['/grants', { account: 'a', amount_micros: 0.5 }, 'amount_micros'],
    ['/grants', { amount_micros: 5 }, 'account'],
  ])('at %s the body %j, by its path', async (path, body, place) => {
    await post('/accounts', { name: 'a' });
    const response = await post(path, body);
    expect(response.statusCode).toBe(400);
    const { error } = response.json();
    expect(error).toMatchObject({ code: 'request.invalid', details: [{ path: place }] });
    expect(error.message).toMatch(new RegExp(`^${place}: must be|^${place}: must not`));
  });

  test('a field it does not know, by its name', async () => {
    const response = await post('/accounts', { name: 'a', colour: 'red' });
    expect(response.json().error.message).toBe('The body: Unrecognized key: "colour".');
  });

  test.each([
    ['/keys', { account: 'nobody', name: 'k' }],
    ['/grants', { account: 'nobody', amount_micros: 5 }],
    ['/accounts/nobody/disable', {}],
    ['/keys/nobody/revoke', {}],
  ])('at %s with %j what is not there', async (path, body) => {
    const response = await post(path, body);
    expect(response.statusCode).toBe(404);
    expect(response.json().error.category).toBe('not_found');
  });

  test('a name that is taken', async () => {
    await post('/accounts', { name: 'a' });
    const response = await post('/accounts', { name: 'a' });
    expect([response.statusCode, response.json().error.code]).toEqual([409, 'account.name_taken']);
  });

  test('a body of more than 64 kB, before it is parsed', async () => {
    const response = await post('/accounts', { name: 'x'.repeat(70_000) });
    expect(response.statusCode).toBe(413);
  });

  test('a method with what the path takes', async () => {
    const response = await app.inject({ method: 'PUT', url: url('/keys'), headers: AUTHORIZED });
    expect(response.statusCode).toBe(405);
    expect(response.headers['allow']).toBe('GET, POST');
  });
});
