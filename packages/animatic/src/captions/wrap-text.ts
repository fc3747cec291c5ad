export type WrapRequest = {
  text: string;
  /** Width of a piece of text, in any unit. */
  measure(text: string): number;
  /** Room in a line, in the same unit; the first may be shorter for what stands before it. */
  widthOf(line: number): number;
};

/**
 * Breaks text into lines: Latin between words, Chinese anywhere but before closing and after opening
 * punctuation. Never inside a grapheme, so never inside a surrogate pair; a word wider than a line is cut.
 */
export function wrapText({ text, measure, widthOf }: WrapRequest): string[] {
  const lines: string[] = [];
  let line = '';
  for (const unit of breakUnits(text)) {
    if (line !== '' && measure((line + unit).trimEnd()) > widthOf(lines.length)) {
      lines.push(line.trimEnd());
      line = '';
    }
    for (const piece of cutUnit(unit, (part) => measure(line + part) <= widthOf(lines.length))) {
      if (line !== '' && measure((line + piece).trimEnd()) > widthOf(lines.length)) {
        lines.push(line.trimEnd());
        line = '';
      }
      line += piece;
    }
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}

const GRAPHEMES = new Intl.Segmenter('und', { granularity: 'grapheme' });
/** Han, kana, hangul and full-width forms: scripts that break between letters. */
const WIDE =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef]/u;
/** What may not begin a line: closing marks, and the pauses of both scripts. */
const CLOSING = /^[\p{Pe}\p{Pf}、。，．：；！？…—～·,.:;!?%)\]}”’〜ー々]/u;
/** What may not end a line. */
const OPENING = /[\p{Ps}\p{Pi}“‘([{]$/u;

/** Pieces that no line break may cut, each with the spaces that follow it. */
function breakUnits(text: string): string[] {
  const units: string[] = [];
  for (const { segment } of GRAPHEMES.segment(text)) {
    const last = units.at(-1);
    if (last !== undefined && holdsTogether(last, segment))
      units[units.length - 1] = last + segment;
    else units.push(segment);
  }
  return units;
}

function holdsTogether(unit: string, next: string): boolean {
  // The last letter only: a word may be as long as a prompt.
  const last = Array.from(unit.slice(-2)).at(-1)!;
  if (/^\s/u.test(next)) return true;
  if (/\s$/u.test(last)) return false;
  if (CLOSING.test(next) || OPENING.test(last)) return true;
  return !WIDE.test(next) && !WIDE.test(last);
}

/** The unit whole where it fits, else its graphemes one by one. */
function cutUnit(unit: string, fits: (part: string) => boolean): string[] {
  if (fits(unit.trimEnd())) return [unit];
  return Array.from(GRAPHEMES.segment(unit), ({ segment }) => segment);
}
