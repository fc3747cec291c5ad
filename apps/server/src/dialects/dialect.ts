import type { FastifyInstance } from 'fastify';
import type { DialectTools } from './dialect-tools.ts';

/**
 * One wire API. A dialect owns its paths, its request parsing, its answers and its errors, and is
 * mounted as an encapsulated Fastify plugin so that nothing of it leaks into its siblings.
 */
export type Dialect = {
  /** Registry name, stored with each task. */
  name: string;
  /** Every path of the dialect begins with one of these; requests below them that match no route get the dialect's own 404. */
  prefixes: readonly string[];
  /** Registers the routes with their whole paths, and the dialect's own handlers for errors and unknown paths. */
  register(app: FastifyInstance, tools: DialectTools): void | Promise<void>;
  /**
   * The dialect's answer to an error. Also for what Fastify refuses before any plugin sees it (a
   * malformed URL): its `frameworkErrors` option belongs to the app, which picks the dialect by prefix.
   */
  formatError(error: unknown, requestId: string): WireError;
};

/** `body` is sent as `application/json`. */
export type WireError = { httpStatus: number; body: object };
