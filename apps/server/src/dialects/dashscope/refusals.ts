import { CallsheetError } from '@callsheet/contract';

/** Refusals that only HTTP knows. The message is the documented one where contract.md §5 has one. */

export function bodyInvalid(cause?: unknown): CallsheetError {
  const message = 'Required body invalid, please check the request body format.';
  return new CallsheetError({ code: 'request.malformed', message }, { cause });
}

export function bodyTooLarge(maxBytes: number): CallsheetError {
  return new CallsheetError({
    code: 'request.too_large',
    message: `Payload Too Large. The request body may have ${maxBytes} bytes at most; upload large files first and send their oss:// URLs.`,
    details: [{ rule: 'range', expected: { max: maxBytes } }],
  });
}

export function contentTypeUnsupported(expected: string): CallsheetError {
  return new CallsheetError({
    code: 'request.content_type_unsupported',
    message: `The Content-Type of the request is missing or not supported, please send ${expected}.`,
    details: [{ path: 'Content-Type', rule: 'choice', expected }],
  });
}

export function urlMalformed(): CallsheetError {
  return new CallsheetError({
    code: 'request.malformed',
    message:
      'The request URL is malformed: please check its percent-encoding and the length of its parts.',
  });
}

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

export function methodUnsupported(method: string): CallsheetError {
  return new CallsheetError({
    code: 'request.method_unsupported',
    message: `Request method '${method}' is not supported.`,
  });
}

export function pathUnknown(method: string, url: string): CallsheetError {
  const path = url.split('?', 1)[0];
  return new CallsheetError({
    code: 'request.path_unknown',
    message: `Not found! There is no ${method} ${path}; create is POST /api/v1/services/aigc/video-generation/video-synthesis, query is GET /api/v1/tasks/{task_id}.`,
  });
}
