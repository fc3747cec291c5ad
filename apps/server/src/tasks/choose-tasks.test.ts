import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chooseTasks, type Line } from './choose-tasks.ts';

const line = (accountId: string, changes: Partial<Line> = {}, tasks = 3): Line => ({
  accountId,
  model: 'wan2.7-r2v',
  tasksAtOnce: null,
  admitted: 0,
  admittedOfAccount: changes.admitted ?? 0,
  lastTurn: 0,
  waiting: Array.from({ length: tasks }, (_, index) => ({
    id: `${accountId}${index + 1}`,
    createdAt: new Date(index),
  })),
  ...changes,
});
const ids = (lines: Line[], count: number) => chooseTasks(lines, count).map(({ id }) => id);

test('accounts take turns, each with its oldest task', () => {
  expect(ids([line('a'), line('b'), line('c')], 5)).toEqual(['a1', 'b1', 'c1', 'a2', 'b2']);
});

test('the account with fewer tasks in work comes first', () => {
  expect(ids([line('a', { admitted: 2 }), line('b')], 4)).toEqual(['b1', 'b2', 'a1', 'b3']);
});

test('among equals the one that was served longest ago comes first, however old the tasks are', () => {
  expect(ids([line('a', { lastTurn: 7 }), line('b', { lastTurn: 3 })], 1)).toEqual(['b1']);
});

test('a line at its limit waits and the others go on', () => {
  expect(ids([line('a', { tasksAtOnce: 5, admitted: 5 }), line('b', { tasksAtOnce: 2 })], 9)).toEqual(['b1', 'b2']); // prettier-ignore
});

test('an account whose model is at its limit goes on with another model', () => {
  const full = line('a', { tasksAtOnce: 1, admitted: 1 });
  const other = { ...line('a', { model: 'wan2.7-t2v', admittedOfAccount: 1 }), waiting: [{ id: 'other', createdAt: new Date(9) }] }; // prettier-ignore
  expect(ids([full, other], 9)).toEqual(['other']);
});

test('whatever the lines are: no task twice, no limit passed, and nothing left lying while there is room', () => {
  const anyLine = fc.record({
    account: fc.constantFrom('a', 'b', 'c'),
    limit: fc.option(fc.integer({ min: 1, max: 5 })),
    admitted: fc.integer({ min: 0, max: 6 }),
    lastTurn: fc.nat(9),
    tasks: fc.integer({ min: 1, max: 8 }),
  });
  fc.assert(
    fc.property(fc.array(anyLine), fc.nat(30), (plans, count) => {
      const lines = plans.map(({ account, limit, admitted, lastTurn, tasks }, index) => {
        const own = line(account, { model: `m${index}`, tasksAtOnce: limit, admitted, lastTurn }, tasks); // prettier-ignore
        return { ...own, waiting: own.waiting.map(({ id, createdAt }) => ({ id: `${index}-${id}`, createdAt })) }; // prettier-ignore
      });
      const chosen = ids(lines, count);
      const room = lines.map(({ tasksAtOnce, admitted, waiting }) =>
        Math.min(waiting.length, Math.max(0, (tasksAtOnce ?? Infinity) - admitted)),
      );
      expect(new Set(chosen).size).toBe(chosen.length);
      expect(chosen.length).toBe(Math.min(count, room.reduce((sum, one) => sum + one, 0))); // prettier-ignore
      lines.forEach((_, index) => {
        const ofLine = chosen.filter((id) => id.startsWith(`${index}-`));
        expect(ofLine.length).toBeLessThanOrEqual(room[index]!);
      });
    }),
  );
});
