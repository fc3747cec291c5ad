import type { ErrorCodeFacts } from './error-code-facts.ts';

/** The server, its engines and its store. */
export const serverCodes = [
  {
    code: 'storage.missing',
    category: 'not_found',
    retryable: false,
    meaning: 'A stored file is not there.',
  },
  {
    code: 'engine.incapable',
    category: 'unprocessable',
    retryable: false,
    meaning: 'The engine that would make the video cannot do what the request asks for.',
  },
  {
    code: 'engine.failed',
    category: 'engine',
    retryable: true,
    meaning: 'The engine tried and could not make the video.',
  },
  {
    code: 'engine.lost',
    category: 'engine',
    retryable: true,
    meaning: 'The engine no longer knows the operation it began.',
  },
  {
    code: 'server.unavailable',
    category: 'unavailable',
    retryable: true,
    meaning:
      'The server starts, stops, has no disk or database, or has more requests than it can take.',
  },
  {
    code: 'internal.bug',
    category: 'internal',
    retryable: true,
    meaning: 'Something that must not happen did; the log has the request id.',
  },
] as const satisfies readonly ErrorCodeFacts[];
