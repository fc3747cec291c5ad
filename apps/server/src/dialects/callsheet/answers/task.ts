import { z } from 'zod';
import { listOutputs } from '../../../domain/list-outputs.ts';
import type { Task } from '../../../domain/task.ts';
import type { DialectTools } from '../../dialect-tools.ts';

const outputAnswer = z.object({
  /** Unique within the task. */
  name: z.string(),
  content_type: z.string(),
  size_bytes: z.int(),
  sha256: z.string(),
  /** Signed and expiring; needs no credentials. `null` once it was removed. */
  url: z.url().nullable(),
});

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
  /** The video, and what was made beside it; empty unless the task succeeded. */
  outputs: z.array(outputAnswer),
  /** The request id of the create. */
  create_request_id: z.guid(),
});

export function formatTask(
  task: Task,
  { contentUrl }: Pick<DialectTools, 'contentUrl'>,
): z.infer<typeof taskAnswer> {
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
    video_url: contentUrl(task),
    outputs: formatOutputs(task, contentUrl),
    create_request_id: task.requestId,
  };
}

function formatOutputs(
  task: Task,
  contentUrl: DialectTools['contentUrl'],
): z.infer<typeof outputAnswer>[] {
  if (!task.result) return [];
  return listOutputs(task.result).map(({ name, contentType, sizeBytes, sha256, storageKey }) => ({
    name,
    content_type: contentType,
    size_bytes: sizeBytes,
    sha256,
    url: storageKey === null ? null : contentUrl(task, name),
  }));
}
