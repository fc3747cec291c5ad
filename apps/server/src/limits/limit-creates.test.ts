import { expect, test } from 'vitest';
import { limitCreates, type CreateLimits } from './limit-creates.ts';

const refuse = async () => {
  throw new Error('refused');
};
const open: CreateLimits = {
  checkRate: async () => undefined,
  checkDepth: async () => undefined,
  isKeyUsed: async (_accountId, key) => key === 'used',
};
const task = { accountId: 'a', model: 'm', engine: 'e', idempotency: null };

test('what the limits let pass is created', async () => {
  expect(await limitCreates(async () => 'created', open)(task)).toBe('created');
});

test.each(['checkRate', 'checkDepth'] as const)('what %s refuses is not created', async (name) => {
  const create = limitCreates(async () => 'created', { ...open, [name]: refuse });
  await expect(create(task)).rejects.toThrow('refused');
  await expect(create({ ...task, idempotency: { key: 'new' } })).rejects.toThrow('refused');
});

test('a create that is sent again with its key is answered all the same', async () => {
  const create = limitCreates(async () => 'replayed', { ...open, checkRate: refuse });
  expect(await create({ ...task, idempotency: { key: 'used' } })).toBe('replayed');
});
