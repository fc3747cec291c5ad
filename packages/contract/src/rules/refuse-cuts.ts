import type { Notes } from './field.ts';

/** Makes a problem of each cut, for callers who would rather send nothing than a part. */
export function refuseCuts({ problems, findings }: Notes): void {
  for (const { code, path, span, message, fix } of findings) {
    if (code !== 'text.cut' || path === undefined || !span) continue;
    problems.push({
      path,
      rule: 'length',
      expected: fix,
      received: `${span.end} UTF-16 units, of which ${span.start} are kept`,
      message: `${message}: ${path}`,
    });
  }
}
