import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseLargeJson } from './parse-large-json.ts';

const LONG = 'A'.repeat(70_000);

test('any JSON is read as JSON.parse reads it', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constant(LONG),
    fc.constant(`${LONG}"\\`),
    fc.constant(`${LONG}图`),
    fc.string().map((tail) => `${LONG}${tail}`),
  );
  const value = fc.letrec((tie) => ({
    any: fc.oneof(
      { maxDepth: 3 },
      text,
      fc.integer(),
      fc.constant(null),
      fc.array(tie('any'), { maxLength: 4 }),
      fc.dictionary(fc.string(), tie('any'), { maxKeys: 3 }),
    ),
  })).any;
  fc.assert(
    fc.property(value, fc.boolean(), (input, isSpaced) => {
      const json = JSON.stringify(input, null, isSpaced ? 2 : 0);
      const body = Buffer.from(json);
      expect(parseLargeJson(body)).toEqual(JSON.parse(body.toString()));
    }),
    { numRuns: 100 },
  );
});

test('a long string beside Chinese text is read to the letter', () => {
  const input = { prompt: '图1 挥手', url: `data:image/png;base64,${LONG}` };
  expect(parseLargeJson(Buffer.from(JSON.stringify(input)))).toEqual(input);
});

test('a byte order mark before the JSON is passed over, one within it is not', () => {
  const input = { url: LONG, prompt: '\ufeffx' };
  expect(parseLargeJson(Buffer.from(`\ufeff${JSON.stringify(input)}`))).toEqual(input);
  expect(parseLargeJson(Buffer.from('\ufeff{}'))).toEqual({});
});

test.each([
  ['\ufeff', 'a byte order mark alone'],
  ['', 'nothing'],
  ['{', 'an open object'],
  [`"${LONG}`, 'an open long string'],
  [`"${LONG}\n"`, 'a long string with a raw line break'],
  [`"${LONG}" "${LONG}"`, 'two values'],
  [`{"a":"${LONG}",}`, 'a comma too many'],
  ['nul', 'half a word'],
])('what is no JSON is refused: %#', (text) => {
  expect(() => parseLargeJson(Buffer.from(text))).toThrow(
    'Required body invalid, please check the request body format.',
  );
});
