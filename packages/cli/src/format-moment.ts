/** `2026-04-02 14:53`, UTC. */
export function formatMoment(time: string | null): string {
  return time === null ? '' : time.slice(0, 16).replace('T', ' ');
}
