import type { Finding } from '../finding.ts';
import type { Problem, ProblemRule } from './problem.ts';

/** What reading a request finds, in the order in which it was found. */
export type Notes = { problems: Problem[]; findings: Finding[] };

/** A value of the client's body, where it stood, and the lists that what is found goes to. */
export type Field = { value: unknown; path: string; notes: Notes };

/** Longest piece of a client's value that an error repeats. */
const maxReceivedCharacters = 100;

/** The member `name` of an object field. */
export function member(parent: Field, value: unknown, name: string | number): Field {
  return { value, path: `${parent.path}.${name}`, notes: parent.notes };
}

/** A JSON `null` for an optional field means that the client left it out. */
export function isAbsent(value: unknown): value is null | undefined {
  return value === undefined || value === null;
}

/** A JSON object, which an array is not. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Notes a problem in pydantic's form, `<message>: <path>` (contract.md §5). */
export function report(
  { value, path, notes }: Field,
  rule: ProblemRule,
  expected: unknown,
  message: string,
): void {
  const received = describeReceived(value);
  notes.problems.push({ path, rule, expected, received, message: `${message}: ${path}` });
}

export function reportRequired(field: Field): void {
  report(field, 'required', 'a value', 'Field required');
}

/** Short and storable: a database takes neither NUL nor half a surrogate pair in text. */
export function describeReceived(value: unknown): unknown {
  if (Array.isArray(value)) return `list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'object';
  if (typeof value === 'string') return storableText(value.slice(0, maxReceivedCharacters));
  return value ?? null;
}

/** Every lone surrogate and every NUL becomes U+FFFD; PostgreSQL refuses both, JSON allows both. */
export function storableText(text: string): string {
  const wellFormed = text.isWellFormed() ? text : text.toWellFormed();
  return wellFormed.includes('\0') ? wellFormed.replaceAll('\0', '\uFFFD') : wellFormed;
}
