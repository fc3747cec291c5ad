import { expect, test } from 'vitest';
import { csvLine } from './csv-line.ts';

test('cells are separated by commas, quoted only where they must be, and end with CRLF', () => {
  expect(csvLine(['a', 1, null, { decimal: '-0.500000' }, 'b,c', 'say "hi"', 'two\nlines'])).toBe(
    'a,1,,-0.500000,"b,c","say ""hi""","two\nlines"\r\n',
  );
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '＋1', '－1', '＠x'])(
  'the text %j is no formula in a spreadsheet',
  (text) => {
    const cell = csvLine([text]).slice(0, -2);
    expect(cell.replaceAll('"', '').startsWith("'")).toBe(true);
  },
);

test('a formula that hides behind quotes is quoted with its apostrophe', () => {
  expect(csvLine(['=HYPERLINK("http://x","a")'])).toBe(`"'=HYPERLINK(""http://x"",""a"")"\r\n`);
});

test('negative numbers stay numbers', () => {
  expect(csvLine([-1, -0.5])).toBe('-1,-0.5\r\n');
});
