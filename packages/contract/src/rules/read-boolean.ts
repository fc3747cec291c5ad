import type { BooleanRule } from '../catalogue/model.ts';
import { isAbsent, report } from './field.ts';
import type { Field } from './field.ts';

/** `true` or `false`, or the rule's default when absent (and after a problem was noted). */
export function readBoolean(rule: BooleanRule, field: Field): boolean {
  if (isAbsent(field.value)) return rule.default;
  if (typeof field.value === 'boolean') return field.value;
  report(field, 'type', 'boolean', 'Input should be a valid boolean');
  return rule.default;
}
