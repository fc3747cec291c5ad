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
 * What gave the shape is told: `ratio`, or in wan2.6 `size` with its asterisk (contract.md §3.4); neither
 * where a picture gave it, as in the hosted usage of image to video (contract.md §3.1).
 */
function formatUsage(request: TaskRequest, { usage }: TaskResult): object {
  const { ratio, size } = request;
  return {
    duration: toMilliseconds(usage.inputVideoSeconds + usage.outputVideoSeconds),
    input_video_duration: toMilliseconds(usage.inputVideoSeconds),
    output_video_duration: toMilliseconds(usage.outputVideoSeconds),
    video_count: 1,
    SR: Number.parseInt(request.resolution, 10),
    ...(ratio !== undefined && { ratio }),
    ...(size && { size: `${size.width}*${size.height}` }),
  };
}

/**
 * Seconds as they are billed, to the millisecond: three long videos show as 4.95 and 4.95 + 10 as 14.95,
 * not 14.949999999999999. The documents type these three as integers, but then what is shown would not
 * be what is billed (contract.md §10.6), and every client takes a fraction here: Java reads doubles, the
 * Vercel AI SDK numbers, Python whatever comes (clients.md §2, §3, §7.5). Whole seconds are whole JSON
 * numbers; the `10.0` of wan2.6 is the same number as `10`. `SR` and `video_count` are always whole.
 */
function toMilliseconds(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}
