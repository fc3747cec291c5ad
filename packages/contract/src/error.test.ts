import { describe, expect, it } from 'vitest';
import { errorCodes, findErrorCode } from './error-codes.ts';
import { CallsheetError, makeFailure } from './error.ts';

describe('a refusal', () => {
  it('takes category and retryability from the table', () => {
    expect(
      new CallsheetError({ code: 'media.download_timeout', message: 'm' }).toFailure(),
    ).toEqual({
      category: 'invalid',
      code: 'media.download_timeout',
      message: 'm',
      retryable: true,
      details: [],
    });
  });

  it('keeps what it is given over what the table says', () => {
    const given = {
      category: 'engine',
      code: 'media.download_timeout',
      message: 'm',
      retryable: false,
    } as const;
    expect(new CallsheetError(given)).toMatchObject(given);
  });

  it('may have a code that the table does not have', () => {
    expect(makeFailure({ category: 'conflict', code: 'x.y', message: 'm' })).toEqual({
      category: 'conflict',
      code: 'x.y',
      message: 'm',
      retryable: false,
    });
  });

  it('is an error with its cause', () => {
    const cause = new Error('why');
    const error = new CallsheetError({ code: 'internal.bug', message: 'm' }, { cause });
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({ name: 'CallsheetError', message: 'm', cause });
  });
});

describe('the table of codes', () => {
  it('has each code once, as <feature>.<what>, with a sentence', () => {
    expect(new Set(errorCodes.map(({ code }) => code)).size).toBe(errorCodes.length);
    for (const { code, meaning } of errorCodes) {
      expect(code).toMatch(/^[a-z]+\.[a-z_]+$/);
      expect(meaning).toMatch(/^[A-Z].*\.$/);
    }
  });

  it('is looked up by code', () => {
    expect(findErrorCode('auth.key_missing')?.category).toBe('unauthenticated');
    expect(findErrorCode('x.y')).toBeUndefined();
  });
});
