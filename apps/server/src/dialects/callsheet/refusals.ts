import { CallsheetError } from '@callsheet/contract';

export function pathUnknown(method: string, url: string): CallsheetError {
  const path = url.split('?', 1)[0];
  return new CallsheetError({
    code: 'request.path_unknown',
    message: `There is no ${method} ${path}. Below /callsheet/v1 there are account, ledger, usage, tasks and preflight, and admin for whoever runs the server.`,
  });
}

export function windowInvalid(path: 'from' | 'to', rule: string): CallsheetError {
  return new CallsheetError({
    code: 'request.invalid',
    message: `${path}: ${rule}.`,
    details: [{ path, rule: 'window', expected: rule }],
  });
}
