import { CallsheetError } from '@callsheet/contract';
import { describe, expect, it } from 'vitest';
import { isServerFault } from './is-server-fault.ts';
import { ProcessError } from './run-process.ts';

const named = (facts: object, message = 'x') => Object.assign(new Error(message), facts);

describe("a fault of the server's own", () => {
  it.each([
    ['a full disk', named({ code: 'ENOSPC', syscall: 'write' })],
    ['no descriptors left', named({ code: 'EMFILE', syscall: 'open' })],
    ['a full disk below an error of ours', new Error('x', { cause: named({ code: 'ENOSPC' }) })],
    ['a full disk of the database', named({ code: '53100' })],
    ['a database that shuts down', named({ code: '57P01' })],
    ['a database that is not there', named({ code: 'ECONNREFUSED', syscall: 'connect' })],
    ['the same on two addresses', new AggregateError([named({ code: 'x', syscall: 'connect' })])],
    ['a connection that broke', new Error('Connection terminated unexpectedly')],
    ['a child that Node told of it', exit("Error: ENOSPC: no space left on device, write '/x'")],
    ['a child that FFmpeg told of it', exit('FFmpegError: No space left on device')],
    ['a child that could not be started', new ProcessError('node', 'spawn', null, 'spawn EAGAIN')],
  ])('is %s', (_name, error) => {
    expect(isServerFault(error)).toBe(true);
  });

  it.each([
    ['a bug', new TypeError('x is not a function')],
    ['a child that crashed', new ProcessError('node', 'signal', null, '')],
    ['a child that ran out of time', new ProcessError('node', 'timeout', null, 'ENOSPC')],
    ['a row that breaks a rule', named({ code: '23505' })],
    ['a file that is not there', named({ code: 'ENOENT', syscall: 'open' })],
    ["a client's media server that is down", unserved()],
    ['no error at all', undefined],
  ])('is not %s', (_name, error) => {
    expect(isServerFault(error)).toBe(false);
  });
});

function exit(stderr: string): ProcessError {
  return new ProcessError('node', 'exit', 1, stderr);
}

function unserved(): CallsheetError {
  const cause = named({ code: 'ECONNREFUSED', syscall: 'connect' });
  return new CallsheetError({ code: 'media.connection_refused', message: 'x' }, { cause });
}
