import { expect, test } from 'vitest';
import { createBackOff } from './create-back-off.ts';

test('pauses double from one second to thirty, and begin anew after a success', () => {
  let now = 5;
  const backOff = createBackOff(() => now);
  const nextPause = () => {
    now += backOff.leftMilliseconds();
    backOff.failed();
    return backOff.leftMilliseconds();
  };
  expect(backOff.leftMilliseconds()).toBe(0);
  const pauses = Array.from({ length: 7 }, nextPause);
  expect(pauses).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
  expect(backOff.isInTrouble()).toBe(true);
  backOff.succeeded();
  expect([backOff.isInTrouble(), backOff.leftMilliseconds()]).toEqual([false, 0]);
  expect(nextPause()).toBe(1_000);
});

test('what fails during a pause does not lengthen it', () => {
  const backOff = createBackOff(() => 0);
  for (let count = 0; count < 4; count += 1) backOff.failed();
  expect(backOff.leftMilliseconds()).toBe(1_000);
});
