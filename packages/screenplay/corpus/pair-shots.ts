import type { Screenplay, Shot } from '../src/screenplay.ts';
import type { CorpusEntry, ExpectedShot } from './entry.ts';

/** One that lacks its partner was missed, or read where there is none. */
export type ShotPair = { expected?: ExpectedShot; read?: Shot };

/** Whether "Suddenly," belongs to the shot before is nobody's mistake. */
const toleranceUnits = 10;

/**
 * Expected shots beside those that begin at the same words. The first may begin earlier: what the prompt says of
 * the film before it is no cut.
 */
export function pairShots(entry: CorpusEntry, { shots }: Screenplay): ShotPair[] {
  const left = shots.toSorted((a, b) => a.span.start - b.span.start);
  const pairs = startsOf(entry).map(({ expected, start }, index): ShotPair => {
    const near = nearestTo(left, start);
    const at =
      near < 0 && index === 0 ? left.findLastIndex((shot) => shot.span.start <= start) : near;
    if (at < 0) return { expected };
    return { expected, read: left.splice(at, 1)[0]! };
  });
  return [...pairs, ...left.map((read) => ({ read }))];
}

function nearestTo(shots: readonly Shot[], start: number): number {
  const away = shots.map((shot) => Math.abs(shot.span.start - start));
  const least = Math.min(...away);
  return least <= toleranceUnits ? away.indexOf(least) : -1;
}

function startsOf({
  name,
  prompt,
  shots,
}: CorpusEntry): { expected: ExpectedShot; start: number }[] {
  let from = 0;
  return shots.map((expected) => {
    const start = prompt.indexOf(expected.from, from);
    if (start < 0) throw new Error(`Corpus entry "${name}" has no words "${expected.from}".`);
    from = start + 1;
    return { expected, start };
  });
}
