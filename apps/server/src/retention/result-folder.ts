import { sql, type RawBuilder } from 'kysely';

/**
 * The garbage key of all that a task's attempts stored, as `tasks/result-folder.ts` lays it out: its
 * video, what was made beside it, and what an attempt that died left behind.
 */
export const RESULT_FOLDER = (taskId: RawBuilder<unknown>): RawBuilder<string> =>
  sql<string>`'results/' || ${taskId}::text || '/'`;
