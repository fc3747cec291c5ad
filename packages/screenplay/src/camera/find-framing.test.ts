import { describe, expect, it } from 'vitest';
import { findFraming } from './find-framing.ts';

describe('a framing', () => {
  it.each([
    ['Wide shot: a market', 'wide'],
    ['Establishing shot of a city', 'extreme-wide'],
    ['extreme wide shot', 'extreme-wide'],
    ['航拍城市', 'extreme-wide'],
    ['大远景', 'extreme-wide'],
    ['远景', 'wide'],
    ['全景', 'wide'],
    ['full-body view', 'full'],
    ['全身', 'full'],
    ['Medium shot', 'medium'],
    ['中景', 'medium'],
    ['a medium close-up', 'medium-close'],
    ['近景', 'medium-close'],
    ['Medium two-shot', 'medium'],
    ['a closeup of', 'close-up'],
    ['Close-up:', 'close-up'],
    ['特写', 'close-up'],
    ['Close on Image 1', 'close-up'],
    ['an extreme close-up', 'extreme-close-up'],
    ['大特写', 'extreme-close-up'],
  ])('is named by %s', (text, framing) => {
    expect(findFraming(text)?.framing).toBe(framing);
  });

  it('is the first of two, with its place', () => {
    expect(findFraming('A wide shot, then a close-up')).toEqual({
      framing: 'wide',
      span: { start: 2, end: 11 },
    });
  });

  it.each(['She sits close to him', 'a long walk', 'the medium of paint', '图1走来'])(
    'is not named by %s',
    (text) => {
      expect(findFraming(text)).toBeUndefined();
    },
  );
});
