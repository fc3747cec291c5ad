import type { TaskStatus } from './task.ts';

/** The one transition table: monotonic, and exactly one terminal status is ever reached (promise P4). */
const NEXT: Record<TaskStatus, readonly TaskStatus[]> = {
  queued: ['running', 'failed', 'canceled', 'expired'],
  running: ['succeeded', 'failed', 'canceled', 'expired'],
  succeeded: [],
  failed: [],
  canceled: [],
  expired: [],
};

export function canMove(from: TaskStatus, to: TaskStatus): boolean {
  return NEXT[from].includes(to);
}

export function isTerminal(status: TaskStatus): boolean {
  return NEXT[status].length === 0;
}
