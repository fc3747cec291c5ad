/**
 * Takes out of a finished log line what must never be in a log (promise P27): keys, signed URLs (their
 * whole query), passwords in URLs, `data:` bodies and long base64. On the line and not on chosen
 * fields, because error messages and stacks carry them too.
 */
export function scrubLogLine(line: string): string {
  return RULES.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), line);
}

const RULES: readonly [RegExp, string][] = [
  [/\bsk-[\w-]{8,}/g, 'sk-[hidden]'],
  [/\b(bearer|basic)(\s+)[^\s"\\]+/gi, '$1$2[hidden]'],
  [/\b([a-z][a-z\d+.-]*:\/\/)[^\s"\\/@]+@/gi, '$1[hidden]@'],
  [/\bdata:[\w/+.-]*[;,][^\s"\\]*/gi, 'data:[hidden]'],
  // `/path?query` and `https://host?query`; `\\` because the line is JSON.
  [/(\/[^\s"\\?]*)\?[^\s"\\]+/g, '$1?[hidden]'],
  [/[A-Za-z0-9+/_-]{200,}={0,2}/g, '[hidden]'],
];
