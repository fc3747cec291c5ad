import { describe, expect, it } from 'vitest';
import { decodeDataUrl } from './decode-data-url.ts';

const bytes = Buffer.from(Array.from({ length: 256 }, (_value, index) => index));
const data = bytes.toString('base64');

describe('decodeDataUrl', () => {
  it.each([
    ['as written', data],
    ['without its padding', data.replaceAll('=', '')],
    ['with the URL alphabet', bytes.toString('base64url')],
    ['with line breaks', data.replaceAll(/(.{76})/g, '$1\r\n')],
  ])('gives the bytes of base64 %s', (_what, text) => {
    expect(decodeDataUrl(`data:image/png;base64,${text}`).equals(bytes)).toBe(true);
  });

  it.each([
    ['no data', 'data:image/png;base64,'],
    ['no comma', 'data:image/png;base64'],
    ['a character that is none of base64', `data:image/png;base64,${data.slice(0, 40)}*${data}`],
    ['padding in the middle', `data:image/png;base64,AAAA=${data}`],
    ['percent signs', 'data:image/png;base64,%89PNG'],
    ['only spaces', 'data:image/png;base64,   '],
  ])('refuses %s', (_what, url) => {
    expect(() => decodeDataUrl(url)).toThrow(
      expect.objectContaining({ code: 'media.data_invalid' }) as Error,
    );
  });

  it('does not repeat the data in its message', () => {
    expect(() => decodeDataUrl('data:image/png;base64,c2VjcmV0*')).not.toThrow('c2VjcmV0');
  });
});
