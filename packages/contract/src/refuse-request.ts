import { CallsheetError } from './error.ts';
import type { ErrorCode } from './error-codes.ts';
import type { Problem } from './rules/problem.ts';

/** Problems that the message spells out; the details always hold them all. */
const maxProblemsInMessage = 10;

/**
 * One refusal for all problems of a request: thrown by a dialect that refuses at once, or stored as
 * the failure of a task that is born failed (contract.md §4.5). A single problem gives its own text,
 * exactly; several are joined, so that a client can mend them in one go. The code is the first one's.
 */
export function refuseRequest(problems: readonly [Problem, ...Problem[]]): CallsheetError {
  return new CallsheetError({
    code: codeOf(problems[0]),
    message: joinMessages(problems),
    details: problems.map(({ path, rule, expected, received }) => ({
      path,
      rule,
      expected,
      received,
    })),
  });
}

function joinMessages(problems: readonly Problem[]): string {
  const named = problems.slice(0, maxProblemsInMessage).map((problem) => problem.message);
  const more = problems.length - named.length;
  return (more > 0 ? [...named, `and ${more} more`] : named).join('; ');
}

function codeOf({ path, rule, received }: Problem): ErrorCode {
  if (rule === 'body') return 'request.malformed';
  if (rule === 'model')
    return received === null ? 'request.model_missing' : 'request.model_unknown';
  if (rule === 'transport') return 'request.url_invalid';
  if (path !== 'input') return 'request.invalid';
  return rule === 'required' ? 'request.input_missing' : 'request.input_illegal';
}
