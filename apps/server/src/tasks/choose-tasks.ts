/** Tasks of one account and one model that wait, oldest first, with what decides whose turn it is. */
export type Line = {
  accountId: string;
  model: string;
  /** Most tasks of the line that may be in work at once; `null`: any number. */
  tasksAtOnce: number | null;
  /** Tasks of the line that were admitted and have not ended. */
  admitted: number;
  /** The same of the whole account, with its other models. */
  admittedOfAccount: number;
  /** When the account was served last, as a number that only grows; 0: never. */
  lastTurn: number;
  waiting: readonly { id: string; createdAt: Date }[];
};

type State = { lines: LineState[]; turn: number };
type LineState = Line & { next: number };

/**
 * Chooses the tasks to work on next, in order: the account with the fewest tasks in work comes first,
 * among equals the one that was served longest ago, then the oldest task. So a flood of one account
 * delays nobody else's first task by more than the wait for one free slot.
 */
export function chooseTasks(
  lines: readonly Line[],
  count: number,
): { id: string; accountId: string }[] {
  const state: State = {
    lines: lines.map((line) => ({ ...line, next: 0 })),
    turn: Math.max(0, ...lines.map(({ lastTurn }) => lastTurn)),
  };
  const chosen: { id: string; accountId: string }[] = [];
  while (chosen.length < count) {
    const line = state.lines.filter(mayGo).toSorted(byTurn)[0];
    if (!line) break;
    chosen.push({ id: line.waiting[line.next]!.id, accountId: line.accountId });
    serve(state, line);
  }
  return chosen;
}

function mayGo({ waiting, next, tasksAtOnce, admitted }: LineState): boolean {
  return next < waiting.length && (tasksAtOnce === null || admitted < tasksAtOnce);
}

function byTurn(a: LineState, b: LineState): number {
  return (
    a.admittedOfAccount - b.admittedOfAccount ||
    a.lastTurn - b.lastTurn ||
    headTime(a) - headTime(b)
  );
}

function headTime({ waiting, next }: LineState): number {
  return waiting[next]!.createdAt.getTime();
}

function serve(state: State, served: LineState): void {
  state.turn += 1;
  served.next += 1;
  served.admitted += 1;
  for (const line of state.lines) {
    if (line.accountId !== served.accountId) continue;
    line.admittedOfAccount += 1;
    line.lastTurn = state.turn;
  }
}
