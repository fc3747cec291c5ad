import { findModel } from '@callsheet/contract';
import type { Pricing } from '../domain/pricing.ts';

/** The settings of the limits; `null` leaves it to the model, 0 means none. */
export type LimitSettings = { submitRate: number | null; tasksAtOnce: number | null };

/** What an account may do with one model; `null`: as much as it likes. */
export type TaskLimits = { submitsPerSecond: number | null; tasksAtOnce: number | null };

/** What is asked for, and what its engine takes for it; `undefined`: this release has no such engine. */
export type LimitedWork = { model: string; pricing: Pricing | undefined };

/**
 * The limits of contract.md §6: for each account and model, all keys of the account together. What is
 * free is this machine's own work, and has no vendor's limits.
 */
export function taskLimits(
  { submitRate, tasksAtOnce }: LimitSettings,
  { model, pricing }: LimitedWork,
): TaskLimits {
  const vendor = pricing === 'catalogue' ? findModel(model)?.limits : undefined;
  return {
    submitsPerSecond: chosen(submitRate, vendor?.submitsPerSecond),
    tasksAtOnce: chosen(tasksAtOnce, vendor?.tasksAtOnce),
  };
}

function chosen(setting: number | null, vendors: number | undefined): number | null {
  return (setting ?? vendors ?? 0) || null;
}
