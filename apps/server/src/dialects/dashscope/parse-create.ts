import { refuseRequest, validateRequest } from '@callsheet/contract';
import type { Problem, ValidationOptions } from '@callsheet/contract';
import type { Submission } from '../../domain/submission.ts';

/**
 * A create body as the outcome to submit: the request, or the failure its task would be born with.
 * @throws CallsheetError when the body is no object or its model is not known. That is always
 *   refused at once, also when validation is deferred (contract.md §4.5).
 */
export function parseCreate(body: unknown, options: ValidationOptions): Submission['outcome'] {
  const validation = validateRequest(body, options);
  if (validation.ok) return { request: validation.request };
  const refusal = refuseRequest(validation.problems as [Problem, ...Problem[]]);
  if (validation.model === null) throw refusal;
  return { model: validation.model, failure: refusal.toFailure() };
}
