import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageText } from './page-text.ts';
import { wrapText } from './wrap-text.ts';

/** Every letter one unit wide: lines can be counted by eye. */
const wrap = (text: string, width: number) =>
  wrapText({ text, measure: (part) => [...part].length, widthOf: () => width });

describe('wrapText', () => {
  it('breaks Latin text between words', () => {
    expect(wrap('the quick brown fox', 10)).toEqual(['the quick', 'brown fox']);
  });

  it('breaks Chinese anywhere but before closing punctuation', () => {
    expect(wrap('今天我们去市场。', 7)).toEqual(['今天我们去市', '场。']);
    expect(wrap('她说：“好！”走了', 5)).toEqual(['她说：', '“好！”走', '了']);
  });

  it('breaks between the scripts of a mixed line, not inside its words', () => {
    expect(wrap('我爱JavaScript很多年', 12)).toEqual(['我爱JavaScript', '很多年']);
  });

  it('cuts a word that is longer than a line, and only then', () => {
    expect(wrap('a pneumonoultramicroscopic b', 10)).toEqual([
      'a',
      'pneumonoul',
      'tramicrosc',
      'opic b',
    ]);
  });

  it('gives the first line less room when something stands before it', () => {
    const lines = wrapText({
      text: 'one two three',
      measure: (part) => part.length,
      widthOf: (line) => (line === 0 ? 4 : 13),
    });
    expect(lines).toEqual(['one', 'two three']);
  });

  it('never splits a grapheme, keeps every letter, and keeps to the width where a grapheme can', () => {
    const texts = fc.string({
      unit: fc.constantFrom('a', 'b ', '蛇', '。', '“', '🐍', '👩‍🚀', 'é', '好'),
    });
    fc.assert(
      fc.property(texts, fc.integer({ min: 8, max: 30 }), (text, width) => {
        const lines = wrap(text, width);
        expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        for (const line of lines) {
          expect(line.isWellFormed()).toBe(true);
          expect([...line].length).toBeLessThanOrEqual(width + 4);
          expect(line.startsWith('\u200d')).toBe(false);
        }
      }),
    );
  });
});

describe('pageText', () => {
  it('keeps a short line on one page', () => {
    expect(pageText({ text: 'Look at this snake!', lineEms: 31, labelEms: 4 })).toEqual([
      'Look at this snake!',
    ]);
  });

  it('cuts a long line into pages of about equal length and loses nothing', () => {
    const text =
      'When I was small my grandmother told me that the market at the end of the road sold everything but time, and I believed her until the day I found a stall with clocks.';
    const pages = pageText({ text, lineEms: 20, labelEms: 4 });
    expect(pages.join(' ')).toBe(text);
    expect(pages).toHaveLength(3);
    const lengths = pages.map((page) => page.length);
    expect(Math.min(...lengths) / Math.max(...lengths)).toBeGreaterThan(0.7);
  });

  it('joins Chinese pages without spaces', () => {
    const text = '大家好，我是一条很长很长的蛇，今天我们去市场买东西，还要看看那里的孩子们。';
    const pages = pageText({ text, lineEms: 12, labelEms: 3 });
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.join('')).toBe(text);
    for (const page of pages) expect(page).not.toMatch(/^[，。]/);
  });
});
