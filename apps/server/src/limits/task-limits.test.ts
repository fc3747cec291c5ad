import { expect, test } from 'vitest';
import { taskLimits } from './task-limits.ts';

const none = { submitRate: null, tasksAtOnce: null };
const model = 'wan2.7-r2v';

test("§6-submit-rate §6-tasks-at-once a vendor's engine has the limits of the model, 5 a second and 5 at once (contract.md §6)", () => {
  expect(taskLimits(none, { model, pricing: 'catalogue' })).toEqual({
    submitsPerSecond: 5,
    tasksAtOnce: 5,
  });
});

test('rehearsals have none, unless a setting says so', () => {
  const of = { model, pricing: 'free' as const };
  expect(taskLimits(none, of)).toEqual({ submitsPerSecond: null, tasksAtOnce: null });
  const set = { submitRate: 3, tasksAtOnce: 2 };
  expect(taskLimits(set, of)).toEqual({ submitsPerSecond: 3, tasksAtOnce: 2 });
});

test('0 turns a limit off, also that of a vendor', () => {
  const off = { submitRate: 0, tasksAtOnce: 0 };
  expect(taskLimits(off, { model, pricing: 'catalogue' })).toEqual({
    submitsPerSecond: null,
    tasksAtOnce: null,
  });
});
