import { ProcessError } from './run-process.ts';

/** Of the disk and the process's own limits: names that Node gives as `code`. */
const SYSTEM = ['ENOSPC', 'EDQUOT', 'EIO', 'EROFS', 'EMFILE', 'ENFILE'];

/**
 * As child processes tell it: Node by name, FFmpeg in the words of `strerror`. Not memory: a child's is
 * limited, so that running out of it is the request's doing.
 */
const TOLD = new RegExp(
  String.raw`\b(${SYSTEM.join('|')})\b|No space left on device|Disk quota exceeded|Read-only file system|Too many open files`,
);

/**
 * SQLSTATE classes of PostgreSQL: 08 connection, 53 insufficient resources, 57 operator intervention
 * (shutdown, crash), 58 system error; https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
const DATABASE = /^(08|53|57|58)[0-9A-Z]{3}$/;

/** How `pg` says that its connection broke, where it gives no code. */
const BROKEN =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

/**
 * Whether an error says that this server cannot work just now: a full or broken disk, no descriptors
 * left, no database. No task is to blame for it, and the same work will do later.
 */
export function isServerFault(error: unknown): boolean {
  return isDatabaseLost(error) || isSystemFault(error);
}

/** Only as thrown by the driver itself: what refuses a fetch is wrapped by whoever fetched. */
function isDatabaseLost(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof AggregateError) return error.errors.some(isDatabaseLost);
  const { code, syscall } = error as NodeJS.ErrnoException;
  return BROKEN.test(error.message) || syscall === 'connect' || DATABASE.test(code ?? '');
}

function isSystemFault(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof ProcessError) {
    return error.end === 'spawn' || (error.end === 'exit' && TOLD.test(error.stderr));
  }
  const { code } = error as NodeJS.ErrnoException;
  return SYSTEM.includes(code ?? '') || isSystemFault(error.cause);
}
