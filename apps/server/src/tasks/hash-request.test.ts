import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashRequest } from './hash-request.ts';

test('the order of keys does not matter, the order of media does', () => {
  const hash = (value: object) => hashRequest(value).toString('hex');
  expect(hash({ a: 1, b: { c: 2, d: 3 } })).toBe(hash({ b: { d: 3, c: 2 }, a: 1 }));
  expect(hash({ media: ['a', 'b'] })).not.toBe(hash({ media: ['b', 'a'] }));
});

test('two different requests have two hashes', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.string()), fc.string(), (request, prompt) => {
      fc.pre(request['prompt'] !== prompt);
      expect(hashRequest({ ...request, prompt })).not.toEqual(hashRequest(request));
    }),
  );
});
