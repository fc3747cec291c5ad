import { z } from 'zod';
import type { Task } from '../../../domain/task.ts';

export const taskAnswer = z.object({
  id: z.guid(),
  dialect: z.string(),
  engine: z.string(),
  model: z.string(),
  status: z.enum(['queued', 'running', 'succeeded', 'failed', 'canceled', 'expired']),
  progress: z.int(),
  created_at: z.iso.datetime(),
  started_at: z.iso.datetime().nullable(),
  ended_at: z.iso.datetime().nullable(),
  failure: z.object({ code: z.string(), message: z.string(), retryable: z.boolean() }).nullable(),
  /** Signed and expiring; needs no credentials. */
  video_url: z.url().nullable(),
  /** The request id of the create. */
  create_request_id: z.guid(),
});

export function formatTask(task: Task, videoUrl: string | null): z.infer<typeof taskAnswer> {
  const { failure } = task;
  return {
    id: task.id,
    dialect: task.dialect,
    engine: task.engine,
    model: task.model,
    status: task.status,
    progress: task.progress,
    created_at: task.createdAt.toISOString(),
    started_at: task.startedAt?.toISOString() ?? null,
    ended_at: task.endedAt?.toISOString() ?? null,
    failure: failure && {
      code: failure.code,
      message: failure.message,
      retryable: failure.retryable,
    },
    video_url: videoUrl,
    create_request_id: task.requestId,
  };
}
