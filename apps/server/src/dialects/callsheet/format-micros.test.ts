import { expect, test } from 'vitest';
import { formatMicros } from './format-micros.ts';

test.each([
  [0, '0.000000'],
  [1, '0.000001'],
  [-1, '-0.000001'],
  [733_924, '0.733924'],
  [-5_000_000, '-5.000000'],
  [9_007_199_254_740_991, '9007199254.740991'],
])('%d micros are %s', (micros, text) => {
  expect(formatMicros(micros)).toBe(text);
});
