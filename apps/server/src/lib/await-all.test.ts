import { describe, expect, it } from 'vitest';
import { awaitAll } from './await-all.ts';

describe('awaitAll', () => {
  it('gives what each work gave, in their order', async () => {
    const late = Promise.withResolvers<number>();
    const all = awaitAll([late.promise, Promise.resolve('two')]);
    late.resolve(1);
    expect(await all).toEqual([1, 'two']);
  });

  it('rejects only when nothing is running any more', async () => {
    const late = Promise.withResolvers<number>();
    let hasRejected = false;
    const all = awaitAll([Promise.reject(new Error('broken')), late.promise]).catch((error) => {
      hasRejected = true;
      return error as Error;
    });
    await new Promise(setImmediate);
    expect(hasRejected).toBe(false);
    late.resolve(1);
    expect((await all) as Error).toMatchObject({ message: 'broken' });
  });
});
