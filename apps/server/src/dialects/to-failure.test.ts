import { expect, test } from 'vitest';
import { refusalHeaders } from './refusal-headers.ts';
import { toFailure } from './to-failure.ts';

test.each([
  ['a full disk', { code: 'ENOSPC', syscall: 'write' }],
  ['a full disk of the database', { code: '53100' }],
  ['a database that is not there', { code: 'ECONNREFUSED', syscall: 'connect' }],
])('%s refuses a request as unavailable for now, and says when to come back', (_name, facts) => {
  const error = Object.assign(new Error('at 10.0.0.7, /secret/path'), facts);
  const failure = toFailure(error);
  expect(failure).toMatchObject({
    category: 'unavailable',
    code: 'server.unavailable',
    retryable: true,
  });
  expect(failure.message).not.toContain('secret');
  expect(refusalHeaders(error)).toEqual({ 'retry-after': '5' });
});

test('a bug is a bug, without a word and without a time to come back', () => {
  const bug = new TypeError('secret');
  expect(toFailure(bug)).toMatchObject({ code: 'internal.bug', message: '' });
  expect(refusalHeaders(bug)).toEqual({});
});
