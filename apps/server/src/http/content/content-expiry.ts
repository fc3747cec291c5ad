const HOUR_MILLISECONDS = 3_600_000;

/**
 * When a link to a result ends: it works for at least half the given hours and stays the same link
 * for as long as that holds, so that polls do not hand out a new one each time (promise P14).
 */
export function contentExpiry(endedAt: Date, now: Date, hours: number): Date {
  const period = hours * HOUR_MILLISECONDS;
  const age = Math.max(0, now.getTime() - endedAt.getTime());
  return new Date(endedAt.getTime() + Math.ceil(age / period + 0.5) * period);
}
