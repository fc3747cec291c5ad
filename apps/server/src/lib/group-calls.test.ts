import { expect, test } from 'vitest';
import { groupCalls } from './group-calls.ts';

/** A writer whose writes end when the test says so. */
function heldWriter(fault?: (item: number) => Error | undefined) {
  const batches: number[][] = [];
  const ends: (() => void)[] = [];
  const write = groupCalls<number, number>({
    call: async (items) => {
      batches.push(items);
      await new Promise<void>((resolve) => ends.push(resolve));
      const error = items.map((item) => fault?.(item)).find(Boolean);
      if (error) throw error;
      return items.map((item) => item * 10);
    },
    isItemFault: (error) => (error as Error).message === 'item',
  });
  const endNext = async () => {
    while (ends.length === 0) await Promise.resolve();
    ends.shift()!();
  };
  return { write, batches, endNext };
}

test('the first item is written at once, what arrives meanwhile goes together', async () => {
  const { write, batches, endNext } = heldWriter();
  const results = Promise.all([1, 2, 3].map(write));
  await endNext();
  await endNext();
  expect(await results).toEqual([10, 20, 30]);
  expect(batches).toEqual([[1], [2, 3]]);
});

test('an item that the database refuses fails alone', async () => {
  const { write, batches, endNext } = heldWriter((item) =>
    item === 3 ? new Error('item') : undefined,
  );
  const results = Promise.allSettled([1, 2, 3, 4].map(write));
  for (let writes = 0; writes < 5; writes += 1) await endNext();
  expect((await results).map(({ status }) => status)).toEqual([
    'fulfilled',
    'fulfilled',
    'rejected',
    'fulfilled',
  ]);
  expect(batches).toEqual([[1], [2, 3, 4], [2], [3], [4]]);
});

test('a lost connection fails the whole write, which is not tried again', async () => {
  const { write, batches, endNext } = heldWriter((item) =>
    item === 2 ? new Error('connection') : undefined,
  );
  const results = Promise.allSettled([1, 2, 3].map(write));
  await endNext();
  await endNext();
  expect((await results).map(({ status }) => status)).toEqual([
    'fulfilled',
    'rejected',
    'rejected',
  ]);
  expect(batches).toEqual([[1], [2, 3]]);
});

test('one write carries at most 128 items', async () => {
  const { write, batches, endNext } = heldWriter();
  const results = Promise.all(Array.from({ length: 300 }, (_, index) => write(index)));
  for (let writes = 0; writes < 4; writes += 1) await endNext();
  await results;
  expect(batches.map(({ length }) => length)).toEqual([1, 128, 128, 43]);
});

test('while calls hang, what comes after 10,000 waiting items is refused, and later taken again', async () => {
  const { write, batches, endNext } = heldWriter();
  const items = Array.from({ length: 10_001 }, (_, index) => write(index));
  await expect(write(10_001)).rejects.toMatchObject({
    code: 'server.unavailable',
    retryAfterSeconds: 5,
  });
  await endNext();
  await endNext();
  const late = write(10_002);
  for (let writes = 0; writes < 78; writes += 1) await endNext();
  await Promise.all(items);
  expect(await late).toBe(100_020);
  expect(batches).toHaveLength(80);
});
