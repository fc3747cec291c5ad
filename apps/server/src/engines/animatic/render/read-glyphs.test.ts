import { describe, expect, it } from 'vitest';
import { fontPath } from './font-path.ts';
import { readGlyphs } from './read-glyphs.ts';

describe("the film's font", () => {
  const hasGlyph = readGlyphs(fontPath());
  const lacks = (text: string) => [...text].filter((letter) => !hasGlyph(letter.codePointAt(0)!));

  it('has English, Chinese, kana, Greek and Russian letters, with their marks', () => {
    const texts = ['The quick brown fox — déjà vu?', '大家好，我是一条蛇。“你好”……', 'ありがとう、カメラ', 'αβγ', 'Привет', '€¥★♪→']; // prettier-ignore
    expect(lacks(texts.join('').replaceAll(' ', ''))).toEqual([]);
  });

  it('lacks Korean, Arabic, Hebrew, Thai and Hindi letters, emoji and the rupee', () => {
    const letters = '한글مرحباשלוםกขनम🙂🐍₹';
    expect(lacks(letters)).toEqual([...letters]);
  });

  it('has all but a few of the 20,992 common Chinese letters', () => {
    const codes = Array.from({ length: 0xa000 - 0x4e00 }, (_, index) => 0x4e00 + index);
    expect(codes.filter(hasGlyph)).toHaveLength(20_976);
  });
});
