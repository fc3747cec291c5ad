import type { TaskStatus } from '../../domain/task.ts';

export type WireStatus = 'PENDING' | 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'CANCELED' | 'UNKNOWN';

/**
 * `expired` is FAILED: the hosted service ends a task that got no result in time with
 * `InternalError.Timeout` (contract.md §5). UNKNOWN would be wrong: the Vercel AI SDK keeps polling on it (clients.md §3).
 */
const WIRE: Record<TaskStatus, WireStatus> = {
  queued: 'PENDING',
  running: 'RUNNING',
  succeeded: 'SUCCEEDED',
  failed: 'FAILED',
  canceled: 'CANCELED',
  expired: 'FAILED',
};

export function toWireStatus(status: TaskStatus): WireStatus {
  return WIRE[status];
}

/** `null`: not a word of the wire. Empty: no stored task ever has it (UNKNOWN). */
export function fromWireStatus(word: string): TaskStatus[] | null {
  if (word === 'UNKNOWN') return [];
  const statuses = (Object.keys(WIRE) as TaskStatus[]).filter((status) => WIRE[status] === word);
  return statuses.length > 0 ? statuses : null;
}
