import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../database/test-database.ts';
import { systemClock } from '../lib/clock.ts';
import { createAdminCheck } from './create-admin-check.ts';
import { createAuthenticate } from './create-authenticate.ts';
import { ensureAdminKey } from './ensure-admin-key.ts';
import { ensureFirstKey } from './ensure-first-key.ts';

let db: TestDatabase;
let dataFolder: string;
let now = new Date('2026-01-01T00:00:00Z');
const clock = { now: () => now };

beforeEach(async () => {
  db = await openTestDatabase();
  dataFolder = await mkdtemp(join(tmpdir(), 'callsheet-accounts-'));
});

afterEach(async () => {
  await db.close();
  await rm(dataFolder, { recursive: true, force: true });
});

const ensure = (configuredKey: string | null = null) =>
  ensureFirstKey({ database: db.database, clock: systemClock, dataFolder, configuredKey });

test('the first start makes a key, keeps it for its owner only, and later starts use it', async () => {
  const first = await ensure();
  const created = 'created' in first ? first.created : '';
  expect(created).toMatch(/^sk-[0-9a-f]{48}$/);
  const path = join(dataFolder, 'api-key');
  expect(await readFile(path, 'utf8')).toBe(`${created}\n`);
  expect((await stat(path)).mode & 0o777).toBe(0o600);

  expect(await ensure()).toEqual({ source: 'file' });
  const authenticate = createAuthenticate({ pool: db.pool, clock });
  expect(await authenticate(created)).toEqual({
    accountId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    apiKeyId: expect.stringMatching(/^[0-9a-f-]{36}$/),
  });
});

test('of two first starts at the same time one makes the key', async () => {
  const results = await Promise.all([ensure(), ensure()]);
  expect(results.filter((result) => 'created' in result)).toHaveLength(1);
  const keys = await db.database.selectFrom('api_keys').select('id').execute();
  expect(keys).toHaveLength(1);
});

test('a configured key works, and the one it replaced does not', async () => {
  const authenticate = () => createAuthenticate({ pool: db.pool, clock });
  await ensure('first-configured-key');
  const before = await authenticate()('first-configured-key');
  await ensure('second-configured-key');
  const after = await authenticate()('second-configured-key');
  expect(after.accountId).toBe(before.accountId);
  await expect(authenticate()('first-configured-key')).rejects.toMatchObject({
    code: 'auth.key_invalid',
    category: 'unauthenticated',
  });
});

test('a revoked key stops working after two seconds', async () => {
  await ensure('configured-key-1');
  const authenticate = createAuthenticate({ pool: db.pool, clock });
  const caller = await authenticate('configured-key-1');
  await db.database.updateTable('api_keys').set({ revoked_at: now }).execute();
  now = new Date(now.getTime() + 1_999);
  expect(await authenticate('configured-key-1')).toEqual(caller);
  now = new Date(now.getTime() + 1);
  await expect(authenticate('configured-key-1')).rejects.toMatchObject({
    code: 'auth.key_invalid',
  });
});

test('a wrong key becomes right as soon as it is registered', async () => {
  const authenticate = createAuthenticate({ pool: db.pool, clock });
  await expect(authenticate('configured-key-2')).rejects.toMatchObject({
    code: 'auth.key_invalid',
  });
  await ensure('configured-key-2');
  await expect(authenticate('configured-key-2')).resolves.toBeDefined();
});

test.each([null, ''])('%j is a missing key', async (key) => {
  const authenticate = createAuthenticate({ pool: db.pool, clock });
  await expect(authenticate(key)).rejects.toMatchObject({ code: 'auth.key_missing' });
});

describe('the admin key', () => {
  const ensureAdmin = (configuredKey: string | null) =>
    ensureAdminKey({ database: db.database, dataFolder, configuredKey });

  test('is made once, also by two first starts, and kept for its owner only', async () => {
    const [one, two] = await Promise.all([ensureAdmin(null), ensureAdmin(null)]);
    expect(one).toEqual(two);
    const path = join(dataFolder, 'admin-key');
    const key = (await readFile(path, 'utf8')).trim();
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    const check = createAdminCheck(one);
    expect(() => check(key)).not.toThrow();
    for (const wrong of [null, '', `${key} `, key.slice(1), 'x'.repeat(10_000)])
      expect(() => check(wrong)).toThrow(
        expect.objectContaining({ code: 'auth.admin_key_invalid', category: 'unauthenticated' }),
      );
  });

  test('that was configured leaves no file, and is refused when it is an API key', async () => {
    createAdminCheck(await ensureAdmin('configured-admin-1'))('configured-admin-1');
    await expect(stat(join(dataFolder, 'admin-key'))).rejects.toMatchObject({ code: 'ENOENT' });
    await ensure('configured-key-3');
    await expect(ensureAdmin('configured-key-3')).rejects.toThrow(
      'CALLSHEET_ADMIN_KEY: it is the same as an API key.',
    );
  });
});
