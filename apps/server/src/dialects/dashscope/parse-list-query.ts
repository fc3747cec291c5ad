import type { TaskStatus } from '../../domain/task.ts';
import type { TaskFilter } from '../../domain/task-filter.ts';
import { parameterInvalid } from './refusals.ts';
import { fromWireStatus } from './wire-status.ts';
import { parseCompactTime } from './wire-time.ts';

const DAY_MILLISECONDS = 24 * 3600 * 1000;
const MAX_PAGE = 1_000_000;
const MAX_PAGE_SIZE = 1000;

/**
 * The query of list (contract.md §4.3). Empty values count as absent, unknown keys and `region` are ignored.
 * @throws CallsheetError `request.invalid` for a value that cannot be read
 */
export function parseListQuery(query: unknown, now: Date): TaskFilter {
  const values = (query ?? {}) as Record<string, unknown>;
  const taskId = readText(values, 'task_id');
  const apiKeyId = readText(values, 'api_key_id');
  const model = readText(values, 'model_name');
  const statuses = readStatuses(values);
  return {
    ...(taskId !== null && { taskId }),
    ...(model !== null && { model }),
    ...(statuses !== null && { statuses }),
    ...(apiKeyId !== null && { apiKeyId }),
    ...readWindow(values, now),
    page: readInteger(values, { name: 'page_no', fallback: 1, max: MAX_PAGE }),
    pageSize: readInteger(values, { name: 'page_size', fallback: 10, max: MAX_PAGE_SIZE }),
  };
}

function readText(values: Record<string, unknown>, name: string): string | null {
  const value = values[name];
  if (value === undefined || value === '') return null;
  if (typeof value !== 'string') throw parameterInvalid(name, 'Input should be given once');
  return value;
}

function readStatuses(values: Record<string, unknown>): TaskStatus[] | null {
  const word = readText(values, 'status');
  if (word === null) return null;
  const statuses = fromWireStatus(word);
  if (statuses) return statuses;
  throw parameterInvalid(
    'status',
    "Input should be 'PENDING', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELED' or 'UNKNOWN'",
  );
}

/** At most 24 h: the last 24 h by default, and 24 h from or to the one end that is given. */
function readWindow(
  values: Record<string, unknown>,
  now: Date,
): Pick<TaskFilter, 'createdFrom' | 'createdTo'> {
  const start = readTime(values, 'start_time');
  const end = readTime(values, 'end_time');
  const createdTo = end ?? (start ? shift(start, DAY_MILLISECONDS) : now);
  const createdFrom = start ?? shift(createdTo, -DAY_MILLISECONDS);
  const length = createdTo.getTime() - createdFrom.getTime();
  if (length < 0) throw parameterInvalid('end_time', 'Input should not be before start_time');
  if (length > DAY_MILLISECONDS) {
    throw parameterInvalid('end_time', 'Input should be at most 24 hours after start_time');
  }
  return { createdFrom, createdTo };
}

function readTime(values: Record<string, unknown>, name: string): Date | null {
  const text = readText(values, name);
  if (text === null) return null;
  const time = parseCompactTime(text);
  if (time) return time;
  throw parameterInvalid(name, 'Input should be a time of the form YYYYMMDDhhmmss in UTC+8');
}

function shift(time: Date, milliseconds: number): Date {
  return new Date(time.getTime() + milliseconds);
}

function readInteger(
  values: Record<string, unknown>,
  { name, fallback, max }: { name: string; fallback: number; max: number },
): number {
  const text = readText(values, name);
  if (text === null) return fallback;
  const value = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  if (value >= 1 && value <= max) return value;
  throw parameterInvalid(name, `Input should be an integer from 1 to ${max}`);
}
