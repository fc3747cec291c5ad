import { priceSeconds, type Quote } from '@callsheet/contract';
import { expect, test } from 'vitest';
import type { Funds } from './allot-holds.ts';
import { rememberFunds } from './remember-funds.ts';

const quote: Quote = {
  model: 'wan2.7-r2v',
  region: 'china',
  resolution: '720P',
  perSecondMicros: 600_000,
  inputVideoSeconds: 0,
  outputVideoSeconds: 5,
  amount: priceSeconds(600_000, 5),
  isExact: true,
};

function want(apiKeyId: string, milliseconds: number) {
  return { taskId: 'task', accountId: 'account', apiKeyId, quote, at: new Date(milliseconds) };
}

function fundsOf(spendableMicros: number): Funds {
  const account = { spendableMicros, freeMicros: 0, freeOnly: false };
  return { accounts: new Map([['account', account]]), keyMicros: new Map([['a', 7]]) };
}

test('what was found for a key is known for a second, and then nothing is', () => {
  const memory = rememberFunds();
  expect(memory.recall([want('a', 10_000)])).toBeNull();
  memory.keep([want('a', 10_000)], fundsOf(5));
  expect(memory.recall([want('a', 10_999)])).toEqual(fundsOf(5));
  expect(memory.recall([want('a', 11_000)])).toBeNull();
  expect(memory.recall([want('a', 9_000)])).toBeNull();
});

test('a key that nobody asked for is not known, though its account is', () => {
  const memory = rememberFunds();
  memory.keep([want('a', 0)], fundsOf(5));
  expect(memory.recall([want('a', 0), want('b', 0)])).toBeNull();
});

test('a later look replaces what was known of an account', () => {
  const memory = rememberFunds();
  memory.keep([want('a', 0)], fundsOf(5));
  memory.keep([want('b', 500)], { ...fundsOf(3), keyMicros: new Map() });
  expect(memory.recall([want('a', 900), want('b', 900)])).toEqual(fundsOf(3));
});

test('nothing is known once it was forgotten, and nothing of nobody', () => {
  const memory = rememberFunds();
  memory.keep([want('a', 0)], fundsOf(5));
  expect(memory.recall([])).toBeNull();
  memory.forget();
  expect(memory.recall([want('a', 0)])).toBeNull();
});
