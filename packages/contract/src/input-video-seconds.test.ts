import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inputVideoSeconds } from './input-video-seconds.ts';

it.each([
  [[], 0],
  [[30], 5],
  [[5], 5],
  [[4.999], 4.999],
  [[1], 1],
  [[30, 30], 5],
  [[2.5, 30], 5],
  [[2.4, 30], 4.9],
  [[30, 30, 30], 4.95], // The documents say 1.65 each, not 5/3 (contract.md §7, §10.6).
  [[1.1, 1.2, 30], 3.95],
  [[30, 30, 30, 30], 5],
  [[1, 1.25, 1.3, 1.249], 4.749],
  [[1, 2, 3, 4, 5], 5],
])('§7-caps §7-three-videos of %j bills %d s', (durations, billed) => {
  expect(secondsOf(durations)).toBe(billed);
});

it('§7-caps never bills more than 5 s or more than was sent, in whole milliseconds, whatever the order', () => {
  const durations = fc.array(fc.double({ min: 1, max: 30, noNaN: true }), { maxLength: 5 });
  fc.assert(
    fc.property(durations, (seconds) => {
      const billed = secondsOf(seconds);
      const sent = seconds.reduce((sum, part) => sum + part, 0);
      expect(billed).toBeLessThanOrEqual(5);
      expect(billed).toBeLessThanOrEqual(sent + 0.0005 * seconds.length + 1e-9);
      expect(billed).toBe(Math.round(billed * 1000) / 1000);
      expect(secondsOf(seconds.toReversed())).toBe(billed);
    }),
  );
});

it('refuses a sixth video', () => {
  expect(() => secondsOf([1, 1, 1, 1, 1, 1])).toThrow('1 to 5 references are billed, not 6');
});

function secondsOf(durations: readonly number[]): number {
  const media = durations.map(() => ({
    role: 'referenceVideo' as const,
    url: 'https://a.example/1',
  }));
  return inputVideoSeconds({ model: 'wan2.7-r2v', media }, durations);
}
