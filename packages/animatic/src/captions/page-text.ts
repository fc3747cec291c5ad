import { wrapText } from './wrap-text.ts';

export type PageRequest = {
  text: string;
  /** Room in a line in ems, and what the speaker's label takes of a page's first line. */
  lineEms: number;
  labelEms: number;
};

const LINES_A_PAGE = 2;

/**
 * Cuts a spoken line into pages of at most two lines of about equal length, by estimated letter
 * widths: a timeline is made where no font is at hand. The painter wraps a page again as measured.
 */
export function pageText({ text, lineEms, labelEms }: PageRequest): string[] {
  const wrap = (ems: number) =>
    wrapText({
      text,
      measure: estimateEms,
      widthOf: (line) => (line % LINES_A_PAGE === 0 ? ems - labelEms : ems),
    });
  const pages = pageCount(wrap(lineEms));
  let ems = lineEms;
  // Narrow until one page more would be needed: the last page is then as full as the others.
  while (ems * 0.95 > lineEms * 0.4 && pageCount(wrap(ems * 0.95)) === pages) ems *= 0.95;
  return cutPages(text, wrap(pages > 1 ? ems : lineEms));
}

function pageCount(lines: string[]): number {
  return Math.ceil(lines.length / LINES_A_PAGE);
}

/** Each page as it stands in the text, with the spaces its line break would have swallowed. */
function cutPages(text: string, lines: string[]): string[] {
  const starts: number[] = [];
  let offset = 0;
  for (const line of lines) {
    starts.push(text.indexOf(line, offset));
    offset = starts.at(-1)! + line.length;
  }
  return starts
    .filter((_, line) => line % LINES_A_PAGE === 0)
    .map((start, page) => text.slice(start, starts[(page + 1) * LINES_A_PAGE]).trimEnd());
}

/** Widths of Noto Sans SC's Latin letters are 0.25 to 0.9 em; these are on the generous side. */
export function estimateEms(text: string): number {
  let ems = 0;
  for (const letter of text) ems += ASCII_EMS[letter.codePointAt(0)!] ?? letterEms(letter);
  return ems;
}

/** A table, because a long line is measured many times as it is cut. */
const ASCII_EMS = Array.from({ length: 128 }, (_, code) => letterEms(String.fromCharCode(code)));

function letterEms(letter: string): number {
  if (/[ -~]/.test(letter)) {
    if (/[iljI.,:;'!| ]/.test(letter)) return 0.31;
    if (/[mwMW@%]/.test(letter)) return 0.92;
    return /[A-Z]/.test(letter) ? 0.68 : 0.58;
  }
  if (/\p{Mark}/u.test(letter)) return 0;
  return /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u.test(letter) ? 0.62 : 1;
}
