import { expect, test } from 'vitest';
import { toJsonb } from './to-jsonb.ts';

test('what jsonb can store is left as it is', () => {
  const value = { prompt: '猫 🐈 \\u0000 \n', list: [1, null, 'a'] };
  expect(toJsonb(value)).toBe(JSON.stringify(value));
});

test('U+0000 and unpaired surrogates become U+FFFD', () => {
  expect(toJsonb({ a: ['x\0y', '\ud83d!', '🐈'] })).toBe('{"a":["x\ufffdy","\ufffd!","🐈"]}');
});
