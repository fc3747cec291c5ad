import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cutText } from './cut-text.ts';

it('keeps exactly the first code points of any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(20), (text, max) => {
      expect(cutText(text, max)).toBe([...text].slice(0, max).join(''));
    }),
  );
});

it('takes half a surrogate pair for one code point', () => {
  expect(cutText('\uD83C\uD83Ca🎬b', 4)).toBe('\uD83C\uD83Ca🎬');
});
