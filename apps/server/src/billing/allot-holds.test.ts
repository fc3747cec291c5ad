import { priceSeconds, type Quote } from '@callsheet/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allotHolds, type Funds } from './allot-holds.ts';
import type { WantedHold } from './wanted-hold.ts';

const quote = (
  perSecondMicros: number,
  inputVideoSeconds: number,
  outputVideoSeconds: number,
): Quote => ({
  model: 'wan2.7-r2v',
  region: 'china',
  resolution: '720P',
  perSecondMicros,
  inputVideoSeconds,
  outputVideoSeconds,
  amount: priceSeconds(perSecondMicros, inputVideoSeconds + outputVideoSeconds),
  isExact: true,
});

function want(taskId: string, ofQuote: Quote): WantedHold {
  return { taskId, accountId: 'account', apiKeyId: 'key', quote: ofQuote, at: new Date(0) };
}

function fundsOf(spendableMicros: number, freeSeconds = 0, freeOnly = false): Funds {
  const account = { spendableMicros, freeMicros: freeSeconds * 1e6, freeOnly };
  return { accounts: new Map([['account', account]]), keyMicros: new Map() };
}

test('what does not fit is refused, and what comes after it and fits is held', () => {
  const wanted = [want('a', quote(600_000, 0, 5)), want('b', quote(600_000, 0, 10)), want('c', quote(600_000, 0, 2))]; // prettier-ignore
  const { allotted, refused } = allotHolds(wanted, fundsOf(4_200_000));
  expect(allotted.map((one) => [one.wanted.taskId, one.moneyMicros])).toEqual([
    ['a', 3_000_000],
    ['c', 1_200_000],
  ]);
  expect([...refused.keys()]).toEqual(['b']);
  expect(refused.get('b')).toMatchObject({
    code: 'billing.insufficient_funds',
    message: expect.stringContaining('needs 6.00 CNY and the account has 1.20 CNY left'),
  });
});

test('1.65 s of three videos each, of which the free quota covers a part', () => {
  const [one] = allotHolds([want('a', quote(600_000, 4.95, 10))], fundsOf(1e9, 12)).allotted;
  expect(one).toMatchObject({ freeMicros: 12_000_000, moneyMicros: 1_770_000 });
});

test('an international price keeps its last digit', () => {
  const [one] = allotHolds([want('a', quote(733_924, 1.65, 2))], fundsOf(1e9)).allotted;
  expect(one!.moneyMicros).toBe(2_678_823);
});

const quoteArbitrary = fc
  .tuple(
    fc.constantFrom(150_000, 183_481, 600_000, 733_924, 1_100_886),
    fc.constantFrom(0, 1.65, 2.5, 3.3, 4.95, 5),
    fc.integer({ min: 2, max: 15 }),
  )
  .map((parts) => quote(...parts));

test('never more is allotted than there is, and each hold is its quote in money and free seconds', () => {
  fc.assert(
    fc.property(
      fc.array(quoteArbitrary, { maxLength: 30 }),
      fc.record({ money: fc.nat(50_000_000), seconds: fc.nat(40), budget: fc.nat(40_000_000) }),
      fc.boolean(),
      (quotes, { money, seconds, budget }, freeOnly) => {
        const funds = fundsOf(money, seconds, freeOnly);
        funds.keyMicros.set('key', budget);
        const wanted = quotes.map((one, index) => want(String(index), one));
        const { allotted, refused } = allotHolds(wanted, funds);
        const sum = (part: 'moneyMicros' | 'freeMicros') =>
          allotted.reduce((total, one) => total + one[part], 0);
        expect(sum('moneyMicros')).toBeLessThanOrEqual(freeOnly ? 0 : Math.min(money, budget));
        expect(sum('freeMicros')).toBeLessThanOrEqual(seconds * 1e6);
        expect(allotted.length + refused.size).toBe(wanted.length);
        for (const { wanted: of, moneyMicros, freeMicros } of allotted) {
          const free = (of.quote.perSecondMicros * freeMicros) / 1e6;
          expect(Math.abs(moneyMicros + free - of.quote.amount.amountMicros)).toBeLessThan(1);
        }
      },
    ),
  );
});
