import type { TextRule } from '../catalogue/model.ts';
import { cutText } from './cut-text.ts';
import { isAbsent, report, reportRequired, storableText } from './field.ts';
import type { Field } from './field.ts';

/** Longest piece of a cut that a finding shows; the span tells all of it. */
const maxShownCharacters = 200;

/**
 * Text cut to the rule's length; `undefined` when there is none. Only white space counts as none.
 * A cut is a finding: the hosted service makes it without a word and bills (contract.md §2.1).
 */
export function readText(rule: TextRule, field: Field): string | undefined {
  const { value } = field;
  if (!isAbsent(value) && typeof value !== 'string') {
    report(field, 'type', 'string', 'Input should be a valid string');
    return undefined;
  }
  if (isAbsent(value) || value.trim() === '') {
    if (rule.required) reportRequired(field);
    return undefined;
  }
  const kept = cutText(value, rule.maxCodePoints);
  if (kept.length < value.length) reportCut(field, kept.length, rule.maxCodePoints);
  return storableText(kept);
}

function reportCut({ value, path, notes }: Field, start: number, limit: number): void {
  const text = value as string;
  const cut = storableText(text.slice(start, start + maxShownCharacters));
  const more = text.length - start > maxShownCharacters ? '…' : '';
  notes.findings.push({
    code: 'text.cut',
    severity: 'warning',
    path,
    span: { start, end: text.length },
    message: `The text is longer than ${limit} characters. Everything after them is cut off and the video is billed all the same: "${cut}${more}"`,
    fix: `Shorten the text by ${describeExcess(text, start)} characters.`,
  });
}

/** A body may hold a hundred megabytes of prompt, and nobody shortens one by counting them. */
const maxCountedUnits = 100_000;

function describeExcess(text: string, start: number): string {
  if (text.length - start > maxCountedUnits) return `more than ${maxCountedUnits / 2}`;
  let count = 0;
  for (let at = start; at < text.length; count += 1) {
    at += text.codePointAt(at)! > 0xffff ? 2 : 1;
  }
  return String(count);
}
