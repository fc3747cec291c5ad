import { describe, expect, test } from 'vitest';
import { CallsheetError, errorCodes, makeFailure } from '@callsheet/contract';
import { formatError, formatFailure } from './format-error.ts';

describe('formatFailure', () => {
  test('§5-download-failed says Failed to download <url> to the letter when the intake names the URL', () => {
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
  ] as const)('§5-invalid-file §5-invalid-url %s is %s and keeps its message', (code, wireCode) => {
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

  test.each(errorCodes.map(({ code }) => code))(
    '§5-every-code %s has a code and a message',
    (code) => {
      const { code: wireCode, message } = formatFailure(makeFailure({ code, message: 'm' }));
      expect(wireCode).toMatch(/^[A-Z]/);
      expect(message).not.toBe('');
    },
  );
});

describe('formatError', () => {
  test.each([
    [
      'billing.insufficient_funds',
      400,
      'Arrearage',
      'Access denied, please make sure your account is in good standing.',
    ],
    [
      'billing.key_budget_exceeded',
      429,
      'Throttling.AllocationQuota',
      'Allocated quota exceeded, please increase your quota limit.',
    ],
    ['billing.free_quota_exhausted', 403, 'AllocationQuota.FreeTierOnly', 'own words'],
  ] as const)(
    '§5-arrearage §5-quota %s is %i %s in the documented words',
    (code, ...[httpStatus, wire, message]) => {
      const refusal = new CallsheetError({ code, message: 'own words' });
      expect(formatError(refusal, 'id-1')).toEqual({
        httpStatus,
        body: { code: wire, message, request_id: 'id-1' },
      });
    },
  );

  test('§4.4-cancel-refused a task that cannot be canceled is the documented 400', () => {
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

  test('§5-internal anything thrown that is no refusal is InternalError in the documented words', () => {
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
