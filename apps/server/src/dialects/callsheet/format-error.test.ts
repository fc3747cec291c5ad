import { CallsheetError, type ErrorCategory } from '@callsheet/contract';
import { expect, test } from 'vitest';
import { formatError } from './format-error.ts';

test.each([
  ['invalid', 400],
  ['unauthenticated', 401],
  ['insufficient_funds', 402],
  ['forbidden', 403],
  ['not_found', 404],
  ['conflict', 409],
  ['too_large', 413],
  ['unsupported_media', 415],
  ['unprocessable', 422],
  ['rejected', 422],
  ['rate_limited', 429],
  ['engine', 502],
  ['unavailable', 503],
  ['timeout', 504],
] as [ErrorCategory, number][])(
  '%s is %d, with all that is known of it',
  (category, httpStatus) => {
    const details = [{ path: 'a.b', expected: 1, received: 2 }];
    const error = { category, code: 'x.y', message: 'It is so.', retryable: true, details };
    expect(formatError(new CallsheetError(error), 'r-1')).toEqual({
      httpStatus,
      body: {
        error: { code: 'x.y', category, message: 'It is so.', retryable: true, details },
        request_id: 'r-1',
      },
    });
  },
);

test.each([
  new TypeError('secret detail'),
  new CallsheetError({ code: 'internal.bug', message: 'secret detail', details: [{ path: 'x' }] }),
  'secret detail',
  null,
])('a bug says nothing of itself: %s', (error) => {
  const { httpStatus, body } = formatError(error, 'r-1');
  expect(httpStatus).toBe(500);
  expect(body).toMatchObject({ error: { code: 'internal.bug', retryable: true, details: [] } });
  expect(JSON.stringify(body)).not.toContain('secret');
});

test('a method that a path does not take is 405', () => {
  const refusal = new CallsheetError({ code: 'request.method_unsupported', message: 'No PUT.' });
  expect(formatError(refusal, 'r-1').httpStatus).toBe(405);
});
