import type { MediaLimits } from '../catalogue/media-limits.ts';
import { checkMediaUrl } from './check-media-url.ts';
import { isAbsent, report, reportRequired } from './field.ts';
import type { Field } from './field.ts';

/** Without limits (the item's type is unknown) only what holds for every URL is checked. */
export function readUrl(field: Field, limits?: MediaLimits): string | undefined {
  const { value } = field;
  if (isAbsent(value)) {
    reportRequired(field);
    return undefined;
  }
  if (typeof value !== 'string') {
    report(field, 'type', 'string', 'Input should be a valid string');
    return undefined;
  }
  if (!limits || !checkMediaUrl({ ...field, value }, limits)) return undefined;
  return value;
}
