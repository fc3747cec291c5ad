import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../database/test-database.ts';
import type { AccountTools } from './account-tools.ts';
import { createAccount } from './create-account.ts';
import { createAuthenticate } from './create-authenticate.ts';
import { createKey, type NewKey } from './create-key.ts';
import { disableAccount } from './disable-account.ts';
import { listAccounts } from './list-accounts.ts';
import { listKeys } from './list-keys.ts';
import { revokeKey } from './revoke-key.ts';

let db: TestDatabase;
let now = new Date('2026-01-01T00:00:00Z');
const clock = { now: () => now };

beforeAll(async () => {
  db = await openTestDatabase();
});

afterAll(() => db.close());

const tools = (): AccountTools => ({
  database: db.database,
  clock,
  engineNames: ['animatic', 'other'],
});
const authenticate = () => createAuthenticate({ pool: db.pool, clock });
/** The database is shared: each test has accounts of its own. */
const openAccount = (name: string = randomUUID().slice(1)) =>
  createAccount(tools(), { name, freeSeconds: 0, freeUntil: null, freeOnly: false });
const openKey = (account: string, values: Partial<NewKey> = {}) =>
  createKey(tools(), { account, name: 'k', budgetMicros: null, engine: null, ...values });

test('a key belongs to its account, named by id or name, and only its hash is kept', async () => {
  const account = await openAccount();
  const { key, secret } = await openKey(account.name, { budgetMicros: 5_000_000 });
  expect(secret).toMatch(/^sk-[0-9a-f]{48}$/);
  expect(key).toEqual({
    id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    accountId: account.id,
    name: 'k',
    createdAt: now,
    revokedAt: null,
    lastUsedAt: null,
    budgetMicros: 5_000_000,
    engine: null,
  });
  expect(await authenticate()(secret)).toEqual({ accountId: account.id, apiKeyId: key.id });
  expect(await openKey(account.id)).toMatchObject({ key: { accountId: account.id } });
  const { rows } = await db.pool.query('select api_keys::text as row from api_keys');
  expect(rows.some(({ row }) => row.includes(secret))).toBe(false);
});

test("a key's engine comes with its caller, and an engine that is not there is refused", async () => {
  const { name } = await openAccount();
  const { secret } = await openKey(name, { engine: 'other' });
  expect(await authenticate()(secret)).toMatchObject({ engine: 'other' });
  await expect(openKey(name, { engine: 'third' })).rejects.toMatchObject({
    code: 'engine.unknown',
    message: 'There is no engine "third" here. There are: animatic, other.',
  });
});

test('the last use is written down to the minute, and by one write a minute', async () => {
  const { name } = await openAccount();
  const { key, secret } = await openKey(name);
  const lastUsed = async () => (await listKeys(tools(), { account: name }))[0]!.lastUsedAt;
  const check = authenticate();
  const first = now;
  await check(secret);
  await expect.poll(lastUsed).toEqual(first);
  now = new Date(first.getTime() + 59_999);
  await check(secret);
  now = new Date(first.getTime() + 62_000);
  const second = now;
  await check(secret);
  await expect.poll(lastUsed).toEqual(second);
  expect(key.lastUsedAt).toBeNull();
});

test('a disabled account is shut out within two seconds, and so let in again', async () => {
  const { name } = await openAccount();
  const { secret } = await openKey(name);
  const check = authenticate();
  await check(secret);
  const disabled = await disableAccount(tools(), { account: name, isDisabled: true });
  expect(disabled.disabledAt).toEqual(now);
  now = new Date(now.getTime() + 2_000);
  await expect(check(secret)).rejects.toMatchObject({
    code: 'auth.account_disabled',
    category: 'forbidden',
  });
  const again = await disableAccount(tools(), { account: name, isDisabled: true });
  expect(again.disabledAt).toEqual(disabled.disabledAt);
  await disableAccount(tools(), { account: name, isDisabled: false });
  now = new Date(now.getTime() + 2_000);
  await expect(check(secret)).resolves.toBeDefined();
});

test('a key is revoked once and for good', async () => {
  const { name } = await openAccount();
  const { key, secret } = await openKey(name);
  const revoked = await revokeKey(tools(), { id: key.id });
  now = new Date(now.getTime() + 5_000);
  expect(await revokeKey(tools(), { id: key.id })).toEqual(revoked);
  await expect(authenticate()(secret)).rejects.toMatchObject({ code: 'auth.key_invalid' });
});

test.each(['nobody', '4d496c94-1389-4ca9-a92a-3e732f675686', 'a\0b', ''])(
  'the account %j is not there',
  async (account) => {
    await expect(openKey(account)).rejects.toMatchObject({ code: 'account.not_found' });
  },
);

test('who gives a key for its id does not find it in the refusal', async () => {
  const { secret } = await openAccount().then(({ name }) => openKey(name));
  const refusal = await revokeKey(tools(), { id: secret }).catch((error: unknown) => error);
  expect(refusal).toMatchObject({ code: 'key.not_found' });
  expect(JSON.stringify(refusal)).not.toContain(secret);
});

test('of two accounts that take a name at the same time one gets it', async () => {
  const results = await Promise.allSettled([openAccount('twice'), openAccount('twice')]);
  const refused = results.filter(({ status }) => status === 'rejected');
  expect(refused).toMatchObject([{ reason: { code: 'account.name_taken' } }]);
  const named = (await listAccounts(tools())).filter(({ name }) => name === 'twice');
  expect(named).toHaveLength(1);
});
