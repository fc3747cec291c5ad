import type { TextRule } from '../catalogue/model.ts';
import { cutText } from './cut-text.ts';
import { isAbsent, report, reportRequired, storableText } from './field.ts';
import type { Field } from './field.ts';

/** Text cut to the rule's length; `undefined` when there is none. Only white space counts as none. */
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
  return storableText(cutText(value, rule.maxCodePoints));
}
