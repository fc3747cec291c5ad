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
  register(app: FastifyInstance, tools: DialectTools): void | Promise<void>;
};
