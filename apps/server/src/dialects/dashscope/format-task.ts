import type { TaskRequest } from '@callsheet/contract';
import type { Task, TaskResult } from '../../domain/task.ts';
import { formatFailure } from './format-error.ts';
import { formatTime } from './wire-time.ts';
import { toWireStatus } from './wire-status.ts';

export type TaskBody = { request_id: string; output: object; usage?: object };

/** The answer of query (contract.md §4.2). `videoUrl` is `null` unless there is something to fetch. */
export function formatTask(task: Task, videoUrl: string | null, requestId: string): TaskBody {
  const output = {
    task_id: task.id,
    task_status: toWireStatus(task.status),
    submit_time: formatTime(task.createdAt),
    ...(task.startedAt && { scheduled_time: formatTime(task.startedAt) }),
    ...(task.endedAt && { end_time: formatTime(task.endedAt) }),
    ...formatOutcome(task, videoUrl),
  };
  if (!task.request || !task.result) return { request_id: requestId, output };
  return { request_id: requestId, output, usage: formatUsage(task.request, task.result) };
}

/** Also for a task of another account: the two must look the same (promise P25). */
export function formatUnknownTask(taskId: string, requestId: string): TaskBody {
  return { request_id: requestId, output: { task_id: taskId, task_status: 'UNKNOWN' } };
}

/** `code` and `message` of a task that failed or expired; empty for any other. */
export function formatTaskFailure(task: Task): { code?: string; message?: string } {
  if (task.failure) return formatFailure(task.failure);
  return {};
}

function formatOutcome(task: Task, videoUrl: string | null): object {
  if (task.status !== 'succeeded') return formatTaskFailure(task);
  return {
    ...(task.request && { orig_prompt: task.request.prompt }),
    ...(videoUrl !== null && { video_url: videoUrl }),
  };
}

/**
 * Numbers, never strings: a string `SR` makes the Vercel AI SDK throw on a finished task (clients.md §3).
 * `ratio` is left out when a first frame gave the ratio, as the hosted usage of image-to-video does (contract.md §3.1).
 */
function formatUsage(request: TaskRequest, { usage }: TaskResult): object {
  const hasFirstFrame = request.media.some(({ role }) => role === 'firstFrame');
  return {
    duration: toHundredths(usage.inputVideoSeconds + usage.outputVideoSeconds),
    input_video_duration: toHundredths(usage.inputVideoSeconds),
    output_video_duration: toHundredths(usage.outputVideoSeconds),
    video_count: 1,
    SR: request.resolution === '720P' ? 720 : 1080,
    ...(!hasFirstFrame && { ratio: request.ratio }),
  };
}

/** 4.95 + 10 is 14.95 and not 14.949999999999999; three capped inputs really are fractional (contract.md §10.6). */
function toHundredths(seconds: number): number {
  return Math.round(seconds * 100) / 100;
}
