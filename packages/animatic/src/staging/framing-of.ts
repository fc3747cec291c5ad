import type { Framing, Shot } from '@callsheet/screenplay';

/** The size of a shot that begins on a picture of the request: as it is seen there, else as it is told; absent: nobody knows. */
export function framingOf(shot: Shot, seen: Framing | undefined): Framing | undefined {
  return seen ?? (shot.evidence?.framing && shot.framing);
}
