import { parseScreenplay } from '@callsheet/screenplay';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { titleOf } from './title-of.ts';

const titled = (prompt: string) =>
  titleOf(parseScreenplay({ prompt, durationSeconds: 5, cast: { images: 2, videos: 1 } }));

describe('the title of a film', () => {
  it.each([
    ['Wide shot: Image 1 walks in and says: "Look!"', 'Wide shot: Image 1 walks in'],
    ['Image 1 bows.', 'Image 1 bows.'],
    ['图1站在市场里，说：“欢迎光临！”', '图1站在市场里'],
    ['', 'Rehearsal'],
  ])('of %j is %j', (prompt, title) => {
    expect(titled(prompt)).toBe(title);
  });

  it('of a film that nothing is said of is what it is, in its language', () => {
    expect(titleOf({ durationSeconds: 1, language: 'zh', shots: [] })).toBe('预演');
  });

  it('is one line of at most 80 letters, whatever the prompt', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (description) => {
        const span = { start: 0, end: 0 };
        const shot = { number: 1, startSeconds: 0, endSeconds: 1, framing: 'wide', move: 'static', cast: [], lines: [], description, span } as const; // prettier-ignore
        const title = titleOf({
          durationSeconds: 1,
          language: 'en',
          shots: [{ ...shot, cast: [], lines: [] }],
        });
        expect([...title].length).toBeLessThanOrEqual(80);
        expect([...title].length).toBeGreaterThan(0);
        expect(title).not.toMatch(/[\n\r]/);
      }),
    );
  });
});
