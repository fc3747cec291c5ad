import type { Clock } from '../lib/clock.ts';

const HOUR_MILLISECONDS = 3_600_000;

/** A clock that is set forward by an hour must not remove anything before its time (promise P29). */
const CLOCK_STEP_HOURS = 1;

/** What ended before this moment has been kept for so many hours. */
export function keptSince(clock: Clock, hours: number): Date {
  return new Date(clock.now().getTime() - (hours + CLOCK_STEP_HOURS) * HOUR_MILLISECONDS);
}
