import { CallsheetError } from '@callsheet/contract';

export function pathUnknown(method: string, url: string): CallsheetError {
  const path = url.split('?', 1)[0];
  return new CallsheetError({
    code: 'request.path_unknown',
    message: `There is no ${method} ${path}. Below /callsheet/v1 there are account, ledger, usage, tasks and preflight, and admin for whoever runs the server.`,
  });
}

/** Another account's task looks the same (promise P25). */
export function taskUnknown(id: string): CallsheetError {
  return new CallsheetError({
    code: 'task.not_found',
    message: `There is no task with the id ${JSON.stringify(id)} in this account.`,
  });
}

export function outputUnknown(name: string, known: readonly string[]): CallsheetError {
  const advice =
    known.length > 0 ? `It has ${known.join(', ')}.` : 'It has none: it has not succeeded.';
  return new CallsheetError({
    code: 'task.output_not_found',
    message: `The task has no output with the name ${JSON.stringify(name)}. ${advice}`,
  });
}

export function outputRemoved(name: string): CallsheetError {
  return new CallsheetError({
    code: 'task.output_removed',
    message: `${name} was removed with everything the task made. Submit the request again; the same seed makes the same film.`,
  });
}

export function windowInvalid(path: 'from' | 'to', rule: string): CallsheetError {
  return new CallsheetError({
    code: 'request.invalid',
    message: `${path}: ${rule}.`,
    details: [{ path, rule: 'window', expected: rule }],
  });
}
