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
  const url = withLowerScheme(value);
  if (!limits || !checkMediaUrl({ ...field, value: url }, limits)) return undefined;
  return url;
}

/** Schemes know no case (RFC 3986 §3.1), and nobody behind this needs to think of it. The rest stays verbatim. */
function withLowerScheme(url: string): string {
  const scheme = /^(data:|oss:\/\/)/i.exec(url)?.[0];
  if (scheme === undefined || scheme === scheme.toLowerCase()) return url;
  return scheme.toLowerCase() + url.slice(scheme.length);
}
