import { CallsheetError } from '@callsheet/contract';
import type { ErrorDetail } from '@callsheet/contract';
import type { z } from 'zod';

/**
 * A body or a query as its schema has it.
 * @throws CallsheetError `request.invalid` that names every problem, by its path
 */
export function readInput<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value, { reportInput: true });
  if (parsed.success) return parsed.data;
  const details = parsed.error.issues.map(describe);
  throw new CallsheetError({
    code: 'request.invalid',
    message: parsed.error.issues.map(sentence).join(' '),
    details,
  });
}

function sentence(issue: z.core.$ZodIssue): string {
  return `${pathOf(issue) || 'The body'}: ${issue.message}.`;
}

function describe(issue: z.core.$ZodIssue): ErrorDetail {
  const { input } = issue;
  // A whole body, or what a key may be in, is not said back.
  const isPlain = typeof input === 'number' || typeof input === 'boolean';
  return {
    path: pathOf(issue),
    rule: issue.code,
    expected: issue.message,
    ...(isPlain && { received: input }),
  };
}

function pathOf({ path }: z.core.$ZodIssue): string {
  return path.map(String).join('.');
}
