import { describe, expect, test } from 'vitest';
import { CallsheetError, errorCodes, makeFailure } from '@callsheet/contract';
import { formatError, formatFailure } from './format-error.ts';

describe('formatFailure', () => {
  test('says Failed to download <url> to the letter when the intake names the URL', () => {
    const failure = makeFailure({
      code: 'media.download_failed',
      message: 'The server answered 404.',
      details: [{ path: 'input.media.0.url', received: 'https://example.com/missing.png' }],
    });
    expect(formatFailure(failure)).toEqual({
      code: 'InvalidParameter',
      message: 'Failed to download https://example.com/missing.png',
    });
  });

  test('keeps the message of a download that names no URL', () => {
    const failure = makeFailure({ code: 'media.download_failed', message: 'No such host.' });
    expect(formatFailure(failure).message).toBe('No such host.');
  });

  test.each([
    ['media.duration_out_of_range', 'InvalidFile.Duration'],
    ['media.pixels_out_of_range', 'InvalidFile.Resolution'],
    ['media.aspect_out_of_range', 'InvalidFile.AspectRatio'],
    ['media.format_unsupported', 'InvalidFile.Format'],
    ['media.too_large', 'InvalidFile.Size'],
    ['media.unreadable', 'InvalidFile.Openerror'],
    ['media.download_timeout', 'InvalidURL.Timeout'],
    ['media.connection_refused', 'InvalidURL.ConnectionRefused'],
  ] as const)('%s is %s and keeps its message', (code, wireCode) => {
    const failure = makeFailure({ code, message: 'The reference video lasts 40 s.' });
    expect(formatFailure(failure)).toEqual({
      code: wireCode,
      message: 'The reference video lasts 40 s.',
    });
  });

  test('an open code it has no row for shows as its category', () => {
    const failure = { category: 'rejected', code: 'engine.x', message: 'm', retryable: false };
    expect(formatFailure({ ...failure, category: 'rejected' })).toEqual({
      code: 'DataInspectionFailed',
      message: 'm',
    });
  });

  test.each(errorCodes.map(({ code }) => code))('%s has a code and a message', (code) => {
    const { code: wireCode, message } = formatFailure(makeFailure({ code, message: 'm' }));
    expect(wireCode).toMatch(/^[A-Z]/);
    expect(message).not.toBe('');
  });
});

describe('formatError', () => {
  test('a task that cannot be canceled is the documented 400', () => {
    const refusal = new CallsheetError({ code: 'task.not_cancelable', message: 'x' });
    expect(formatError(refusal, 'id-1')).toEqual({
      httpStatus: 400,
      body: {
        code: 'UnsupportedOperation',
        message: 'Failed to cancel the task, please confirm if the task is in PENDING status.',
        request_id: 'id-1',
      },
    });
  });

  test('anything thrown that is no refusal is InternalError in the documented words', () => {
    for (const error of [new Error('secret'), 'secret', null, undefined, { statusCode: 503 }]) {
      expect(formatError(error, 'id-1')).toEqual({
        httpStatus: 500,
        body: {
          code: 'InternalError',
          message:
            'An internal error has occured, please try again later or contact service support.',
          request_id: 'id-1',
        },
      });
    }
  });
});
