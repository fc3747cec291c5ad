import { describe, expect, it } from 'vitest';
import { detectLanguage } from './detect-language.ts';

describe('the language of a line', () => {
  it.each([
    ['Good morning, everyone.', 'en-us'],
    ['Hm.', 'en-us'],
    ['你好，我是小明。', 'cmn'],
    ['おはようございます。', 'ja'],
    ['東京へ行きます', 'ja'],
    ['안녕하세요', 'ko'],
    ['Hola, ¿cómo está usted?', 'es'],
    ['Buenos días, señor', 'es'],
    ['Je ne sais pas où il est.', 'fr'],
    ['Ich bin sehr müde und du auch.', 'de'],
    ['Ciao, come stai? Sono molto felice.', 'it'],
    ['Não sei, eu estou muito bem', 'pt'],
    ['Ik ben niet thuis, waar is het?', 'nl'],
    ['Привет, как дела?', 'ru'],
    ['Добрий вечір, як справи у Києві? Їжак', 'uk'],
    ['Γειά σου', 'el'],
    ['مرحبا بك', 'ar'],
    ['नमस्ते', 'hi'],
    ['Xin chào, tôi rất vui được gặp bạn', 'vi'],
    ['Dzień dobry, cześć', 'pl'],
  ])('"%s" is %s', (text, language) => {
    expect(detectLanguage(text, 'en')).toBe(language);
  });

  it('is what the screenplay takes it for where a line does not tell', () => {
    expect(detectLanguage('123', 'zh')).toBe('cmn');
    expect(detectLanguage('123', 'en')).toBe('en-us');
    expect(detectLanguage('Come with me to Roma, amigo', 'en')).toBe('en-us');
  });
});
