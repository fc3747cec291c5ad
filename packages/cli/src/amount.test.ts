import { expect, test } from 'vitest';
import { formatAmount, parseAmount } from './amount.ts';

test.each([
  ['0', 0, '0.00'],
  ['12.5', 12_500_000, '12.50'],
  ['-0.25', -250_000, '-0.25'],
  ['0.000001', 1, '0.000001'],
  ['0.733924', 733_924, '0.733924'],
  ['999999999.999999', 999_999_999_999_999, '999999999.999999'],
])('%s is %d micros, and they are %s', (text, micros, shown) => {
  expect(parseAmount(text, '--amount')).toBe(micros);
  expect(formatAmount(micros)).toBe(shown);
});

test.each(['', '1,5', '1e3', '.5', '5.', '+1', '0.0000001', '1000000000', '１'])(
  '%j is no amount',
  (text) => {
    expect(() => parseAmount(text, '--amount')).toThrow('--amount is an amount in yuan');
  },
);
