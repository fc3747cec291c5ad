import { CallsheetError, validateRequest } from '@callsheet/contract';
import type { Failure, Problem } from '@callsheet/contract';
import type { Submission } from '../dialect-tools.ts';
import { bodyInvalid, modelMissing, modelUnknown } from './refusals.ts';

const MAX_PROBLEMS_IN_MESSAGE = 10;

/**
 * A create body as the outcome to submit: the request, or the failure its task would be born with.
 * @throws CallsheetError when the body is no object or its model is not known. That is always
 *   refused at once, also when validation is deferred (contract.md §4.5).
 */
export function parseCreate(body: unknown): Submission['outcome'] {
  const validation = validateRequest(body);
  if (validation.ok) return { request: validation.request };
  const { model, problems } = validation;
  if (model === null) throw refuseUnread(problems);
  return { model, failure: toFailure(problems) };
}

function refuseUnread([problem]: Problem[]): CallsheetError {
  if (problem?.rule !== 'model') return bodyInvalid();
  return problem.received === null ? modelMissing() : modelUnknown(problem.received);
}

/**
 * One problem keeps its documented text to the letter. Several are all named, because the SDKs show
 * nothing but `message` and a user wants to mend them in one go.
 */
function toFailure(problems: Problem[]): Failure {
  const named = problems.slice(0, MAX_PROBLEMS_IN_MESSAGE).map(({ message }) => message);
  const rest = problems.length - named.length;
  if (rest > 0) named.push(`and ${rest} more`);
  return {
    category: 'invalid',
    code: 'request.invalid',
    message: named.join('; '),
    retryable: false,
    details: problems.map(({ path, rule, expected, received }) => ({
      path,
      rule,
      expected,
      received,
    })),
  };
}
