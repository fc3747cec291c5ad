import type { ChoiceRule } from '../catalogue/model.ts';
import { isAbsent, report } from './field.ts';
import type { Field } from './field.ts';

/** One of the rule's words, or its default when absent (and after a problem was noted). */
export function readChoice<T extends string>(rule: ChoiceRule<T>, field: Field): T {
  if (isAbsent(field.value)) return rule.default;
  const choice = rule.values.find((value) => value === field.value);
  if (choice !== undefined) return choice;
  report(field, 'choice', rule.values, `Input should be ${listChoices(rule.values)}`);
  return rule.default;
}

/** `'a', 'b' or 'c'`, as pydantic writes it. */
export function listChoices(values: readonly string[]): string {
  const quoted = values.map((value) => `'${value}'`);
  const last = quoted.pop();
  return quoted.length === 0 ? `${last}` : `${quoted.join(', ')} or ${last}`;
}
