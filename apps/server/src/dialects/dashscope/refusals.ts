import { CallsheetError } from '@callsheet/contract';

/** Refusals in DashScope's own words. The message is the documented one where contract.md §5 has one. */

/** In pydantic's form, `<message>: <path>`, as the service words its own (contract.md §5). */
export function parameterInvalid(path: string, message: string): CallsheetError {
  return new CallsheetError({
    code: 'request.invalid',
    message: `${message}: ${path}`,
    details: [{ path }],
  });
}

export function modelMissing(): CallsheetError {
  return new CallsheetError({
    code: 'request.model_missing',
    message: 'Required parameter "model" missing from request.',
    details: [{ path: 'model', rule: 'required' }],
  });
}

export function modelUnknown(received: unknown): CallsheetError {
  return new CallsheetError({
    code: 'request.model_unknown',
    message: 'Model not exist.',
    details: [{ path: 'model', rule: 'model', received }],
  });
}

export function synchronousCall(): CallsheetError {
  return new CallsheetError({
    code: 'request.async_header_missing',
    message: 'current user api does not support synchronous calls',
    details: [{ path: 'X-DashScope-Async', rule: 'required', expected: 'enable' }],
  });
}

export function pathUnknown(method: string, url: string): CallsheetError {
  const path = url.split('?', 1)[0];
  return new CallsheetError({
    code: 'request.path_unknown',
    message: `Not found! There is no ${method} ${path}; create is POST /api/v1/services/aigc/video-generation/video-synthesis, query is GET /api/v1/tasks/{task_id}.`,
  });
}

/** What the hosted service says of a model on the path of another (contract.md §5). */
export function pathOfAnotherModel(model: string): CallsheetError {
  return new CallsheetError({
    code: 'request.model_path_mismatch',
    message: `url error, please check url! The path of ${model} is POST /api/v1/services/aigc/video-generation/video-synthesis.`,
    details: [{ path: 'model', rule: 'path', received: model }],
  });
}
