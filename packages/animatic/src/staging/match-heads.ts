import type { FramedBody } from './frame-body.ts';
import type { Player } from './player.ts';

/** How many times larger the head of one may be than that of another beside them; the camera adds a little. */
const MOST = 1.45;
/** A body that is made larger for it soon fills the frame. */
const MOST_GROWTH = 1.3;

/**
 * Pictures are drawn in different proportions: a cartoon is half head, an adult a seventh. From near
 * they would be a giant's head beside a doll's, so that both come towards each other, with their eyes
 * in place. Whom the prompt puts in front or behind keeps the size that says so.
 */
export function matchHeads(
  players: readonly Player[],
  bodies: readonly FramedBody[],
): readonly FramedBody[] {
  const heads = players.flatMap((player, index) =>
    isMatched(player) ? [headOf(player, bodies[index]!)] : [],
  );
  if (heads.length < 2) return bodies;
  const smallest = Math.min(...heads);
  const excess = Math.max(...heads) / (smallest * MOST);
  if (excess <= 1) return bodies;
  const least = smallest * Math.min(MOST_GROWTH, Math.sqrt(excess));
  return players.map((player, index) => {
    const body = bodies[index]!;
    if (!isMatched(player)) return body;
    const head = headOf(player, body);
    const asked = Math.min(least * MOST, Math.max(least, head));
    return resize(body, player, asked / head);
  });
}

function isMatched({ form, blocking, isLying }: Player): boolean {
  return !isLying && form !== 'card' && (!blocking?.depth || blocking.enters !== undefined);
}

function headOf({ anatomy }: Player, { height }: FramedBody): number {
  return anatomy.head.height * height;
}

function resize({ height, top }: FramedBody, { anatomy }: Player, by: number): FramedBody {
  return { height: height * by, top: top + anatomy.eyes * height * (1 - by) };
}
