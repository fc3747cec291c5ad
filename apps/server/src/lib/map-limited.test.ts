import { describe, expect, it } from 'vitest';
import { mapLimited } from './map-limited.ts';

describe('mapLimited', () => {
  it('keeps the order, and never runs more than the limit at once', async () => {
    let running = 0;
    let most = 0;
    const results = await mapLimited([5, 1, 4, 2, 3], 2, async (item, index) => {
      running += 1;
      most = Math.max(most, running);
      for (let turn = 0; turn < item; turn += 1) await Promise.resolve();
      running -= 1;
      return `${index}:${item}`;
    });
    expect(results).toEqual(['0:5', '1:1', '2:4', '3:2', '4:3']);
    expect(most).toBe(2);
  });

  it('starts nothing after a failure, and rejects with it once what ran has ended', async () => {
    const started: number[] = [];
    let hasEnded = false;
    const run = mapLimited([0, 1, 2, 3], 2, async (item) => {
      started.push(item);
      if (item === 0) throw new Error('first');
      for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
      hasEnded = true;
      throw new Error('second');
    });
    await expect(run).rejects.toThrow('first');
    expect(started).toEqual([0, 1]);
    expect(hasEnded).toBe(true);
  });

  it('does nothing with nothing', async () => {
    expect(await mapLimited([], 3, () => Promise.reject(new Error('called')))).toEqual([]);
  });
});
