/** Of the screenplay in a preflight answer. */
export type ShotTimes = { start_seconds: number; end_seconds: number };

/** Frames of the film at 30/s that show a shot: its beginning, middle and end; five of a film of one shot. */
export function listFrames(shots: readonly ShotTimes[]): number[] {
  const shares = shots.length === 1 ? [0, 0.25, 0.5, 0.75, 1] : [0, 0.5, 1];
  return shots.flatMap(({ start_seconds: start, end_seconds: end }) => {
    const [first, last] = [Math.round(start * 30), Math.round(end * 30) - 1];
    return shares.map((share) => Math.round(first + (last - first) * share));
  });
}
