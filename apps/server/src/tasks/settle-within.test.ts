import { expect, test } from 'vitest';
import { settleWithin } from './settle-within.ts';

test('work that is not interrupted gives its result or its error', async () => {
  const { signal } = new AbortController();
  expect(await settleWithin(Promise.resolve(1), signal)).toBe(1);
  await expect(settleWithin(Promise.reject(new Error('no')), signal)).rejects.toThrow('no');
});

test('work that ends after it was told to stop still gives its result', async () => {
  const controller = new AbortController();
  const work = Promise.withResolvers<number>();
  const settled = settleWithin(work.promise, controller.signal);
  controller.abort();
  work.resolve(2);
  expect(await settled).toBe(2);
});

test('work that does not stop is given up', async () => {
  const controller = new AbortController();
  const settled = settleWithin(new Promise<void>(() => undefined), controller.signal, 1);
  controller.abort();
  await expect(settled).rejects.toThrow('did not stop');
});
