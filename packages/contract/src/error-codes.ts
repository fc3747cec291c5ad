import { accessCodes } from './error-codes/access-codes.ts';
import { billingCodes } from './error-codes/billing-codes.ts';
import { mediaCodes } from './error-codes/media-codes.ts';
import { requestCodes } from './error-codes/request-codes.ts';
import { serverCodes } from './error-codes/server-codes.ts';
import { taskCodes } from './error-codes/task-codes.ts';
import type { ErrorCodeFacts } from './error-codes/error-code-facts.ts';

export type { ErrorCodeFacts } from './error-codes/error-code-facts.ts';

/** Every code of the project, by feature. A feature that needs another code adds its row to its file. */
export const errorCodes = [
  ...accessCodes,
  ...requestCodes,
  ...taskCodes,
  ...mediaCodes,
  ...billingCodes,
  ...serverCodes,
] as const satisfies readonly ErrorCodeFacts[];

/** A code of the table. */
export type ErrorCode = (typeof errorCodes)[number]['code'];

const factsByCode = new Map<string, ErrorCodeFacts>(errorCodes.map((row) => [row.code, row]));

/** The table's row of a code; `undefined`: the table does not have it. */
export function findErrorCode(code: string): ErrorCodeFacts | undefined {
  return factsByCode.get(code);
}
