import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatTime, parseCompactTime } from './wire-time.ts';

test('§4.2-times a time is written in UTC+8, with milliseconds and without a zone', () => {
  expect(formatTime(new Date('2026-12-31T16:00:00.007Z'))).toBe('2027-01-01 00:00:00.007');
});

test('a compact time reads back as the second it was written in', () => {
  const seconds = fc.date({
    min: new Date('2000-01-01'),
    max: new Date('2100-01-01'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(seconds, (time) => {
      const compact = formatTime(time).slice(0, 19).replace(/\D/g, '');
      expect(parseCompactTime(compact)?.getTime()).toBe(Math.floor(time.getTime() / 1000) * 1000);
    }),
  );
});

test.each([
  '',
  '2026040222531',
  '202604022253199',
  '20261301000000',
  '20260230000000',
  '20260401240000',
  'x',
])('%s is no time', (text) => {
  expect(parseCompactTime(text)).toBeNull();
});
