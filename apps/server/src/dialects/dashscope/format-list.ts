import type { Task } from '../../domain/task.ts';
import type { TaskPage } from '../../domain/task-filter.ts';
import { formatTaskFailure } from './format-task.ts';
import { toWireStatus } from './wire-status.ts';

/** The answer of list (contract.md §4.3). No `output`: the SDKs make one of all that is not `request_id`. */
export function formatList(
  { total, tasks }: TaskPage,
  { page, pageSize }: { page: number; pageSize: number },
  requestId: string,
): object {
  return {
    total,
    data: tasks.map(formatItem),
    total_page: Math.ceil(total / pageSize),
    page_no: page,
    request_id: requestId,
    page_size: pageSize,
  };
}

/** Times are epoch milliseconds as numbers: the Java SDK parses them into Long (clients.md §2). */
function formatItem(task: Task): object {
  return {
    api_key_id: task.apiKeyId,
    caller_parent_id: task.accountId,
    caller_uid: task.accountId,
    ...(task.endedAt && { end_time: task.endedAt.getTime() }),
    gmt_create: task.createdAt.getTime(),
    model_name: task.model,
    // This server is no region of Alibaba's; clients only show the word.
    region: 'local',
    request_id: task.requestId,
    ...(task.startedAt && { start_time: task.startedAt.getTime() }),
    status: toWireStatus(task.status),
    task_id: task.id,
    user_api_unique_key: `apikey:v1:aigc:video-generation:video-synthesis:${task.model}`,
    ...formatTaskFailure(task),
  };
}
