import { findModel } from '@callsheet/contract';

/** The settings of the limits; `null` leaves it to the model, 0 means none. */
export type LimitSettings = { submitRate: number | null; tasksAtOnce: number | null };

/** What an account may do with one model; `null`: as much as it likes. */
export type TaskLimits = { submitsPerSecond: number | null; tasksAtOnce: number | null };

/** Engines that are this machine's own work have no vendor's limits. */
const OWN_ENGINES = new Set(['animatic']);

/** The limits of contract.md §6: for each account and model, all keys of the account together. */
export function taskLimits(
  { submitRate, tasksAtOnce }: LimitSettings,
  { model, engine }: { model: string; engine: string },
): TaskLimits {
  const vendor = OWN_ENGINES.has(engine) ? undefined : findModel(model)?.limits;
  return {
    submitsPerSecond: chosen(submitRate, vendor?.submitsPerSecond),
    tasksAtOnce: chosen(tasksAtOnce, vendor?.tasksAtOnce),
  };
}

function chosen(setting: number | null, vendors: number | undefined): number | null {
  return (setting ?? vendors ?? 0) || null;
}
