import type { FastifyInstance } from 'fastify';
import type { Dialect } from './dialect.ts';
import { refusalHeaders } from './refusal-headers.ts';

type Words = Pick<Dialect, 'formatError'> & {
  /** The refusal of a path below the prefix that no route takes. */
  pathUnknown(method: string, url: string): Error;
};

/** Whatever goes wrong below a dialect's prefix is answered in its words, an unknown path too. */
export function answerErrors(scope: FastifyInstance, { formatError, pathUnknown }: Words): void {
  scope.setErrorHandler((error, request, reply) => {
    const { httpStatus, body } = formatError(error, request.id);
    if (httpStatus >= 500) request.log.error({ err: error }, 'a request failed');
    return reply.code(httpStatus).headers(refusalHeaders(error)).send(body);
  });
  scope.setNotFoundHandler((request) => {
    throw pathUnknown(request.method, request.url);
  });
}
