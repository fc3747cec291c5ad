import { printable } from './printable.ts';

export type Column<Row> = {
  title: string;
  /** Numbers stand at the right. */
  isNumber?: boolean;
  cell(row: Row): string;
};

/** Columns as wide as their widest cell, two spaces apart. */
export function formatTable<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string {
  const lines = [
    columns.map(({ title }) => title),
    ...rows.map((row) => columns.map(({ cell }) => printable(cell(row)).replace(/\s/g, ' '))),
  ];
  const widths = columns.map((_column, at) => Math.max(...lines.map((line) => widthOf(line[at]!))));
  const formatLine = (line: string[]) =>
    line
      .map((cell, at) => pad(cell, { width: widths[at]!, atRight: columns[at]!.isNumber === true }))
      .join('  ')
      .trimEnd();
  return `${lines.map(formatLine).join('\n')}\n`;
}

function pad(cell: string, { width, atRight }: { width: number; atRight: boolean }): string {
  const space = ' '.repeat(width - widthOf(cell));
  return atRight ? `${space}${cell}` : `${cell}${space}`;
}

/** In columns of a terminal: Chinese characters take two, combining marks none. */
function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + widthOfCharacter(character), 0);
}

function widthOfCharacter(character: string): number {
  if (/\p{M}/u.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}

const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
