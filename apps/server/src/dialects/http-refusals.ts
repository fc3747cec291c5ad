import { CallsheetError } from '@callsheet/contract';

/** What only HTTP can be wrong with, whatever the dialect. The message is the documented one where contract.md §5 has one. */

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

export function methodUnsupported(method: string): CallsheetError {
  return new CallsheetError({
    code: 'request.method_unsupported',
    message: `Request method '${method}' is not supported.`,
  });
}
