import { describe, expect, it } from 'vitest';
import { markUpText } from './mark-up-text.ts';

describe('a line as SSML', () => {
  it('holds no orders but ours: markup, phonemes, options and pictographs of the text are gone', () => {
    const text = '-v <voice name="x">[[h@l@U]] a & b 🙂</voice>';
    expect(markUpText({ text, language: 'en-us' })).toBe(
      ' -v  voice name="x" [h@l@U]] a &amp; b   /voice ',
    );
  });

  it('reads Han characters as Chinese where the language cannot read them', () => {
    expect(markUpText({ text: '東京の夜', language: 'ja' })).toBe(
      ' <voice name="cmn">東京</voice>の<voice name="cmn">夜</voice>',
    );
    expect(markUpText({ text: '你好', language: 'cmn' })).toBe(' 你好');
  });

  it('sings by the word, Chinese by the character', () => {
    const sung = (text: string, language: string) => markUpText({ text, language, notes: [0, 12] });
    expect(sung('la & lo', 'en-us')).toBe(
      ' <prosody pitch="+0%" range="0%">la</prosody> <prosody pitch="+100%" range="0%">&amp;</prosody> <prosody pitch="+0%" range="0%">lo</prosody>',
    );
    expect(sung('月亮。', 'cmn').match(/<prosody/g)).toHaveLength(2);
  });
});
