import type { IntegerRule } from '../catalogue/model.ts';
import { isAbsent, report } from './field.ts';
import type { Field } from './field.ts';

/**
 * A whole number within the rule's range, or its default when absent (and after a problem was noted).
 * JSON has one number type, so `5.0` is whole; the string `"5"` is not a number.
 */
export function readInteger<Default extends number | undefined>(
  rule: IntegerRule<Default>,
  field: Field,
): number | Default {
  const { value } = field;
  if (isAbsent(value)) return rule.default;
  if (typeof value !== 'number' || !Number.isInteger(value)) {
    report(field, 'type', 'integer', 'Input should be a valid integer');
    return rule.default;
  }
  const range = { min: rule.min, max: rule.max };
  if (value < rule.min) {
    report(field, 'range', range, `Input should be greater than or equal to ${rule.min}`);
  } else if (value > rule.max) {
    report(
      field,
      'range',
      range,
      `Input should be less than or equal to ${rule.max}${rule.maxReason ?? ''}`,
    );
  }
  // JSON knows `-0`, which would be written back as `0`.
  return value + 0;
}
