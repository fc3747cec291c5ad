/** The steps between which a crash must lose and double nothing; tests stop the process there. */
export type FaultPoint =
  | 'submit.before-commit'
  | 'submit.after-commit'
  | 'run.after-claim'
  | 'run.after-operation'
  | 'run.between-files'
  | 'run.after-store'
  | 'run.before-finish'
  | 'run.after-finish';

type FaultHandler = (point: FaultPoint) => void | Promise<void>;

let armed: FaultHandler | null = null;

/** Does nothing until a test's launcher arms it: production code never calls `armFaultPoints`. */
export async function faultPoint(point: FaultPoint): Promise<void> {
  if (armed !== null) await armed(point);
}

/** One handler a process; `null` disarms. */
export function armFaultPoints(handler: FaultHandler | null): void {
  armed = handler;
}
