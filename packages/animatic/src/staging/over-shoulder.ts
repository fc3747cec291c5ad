import { composePlayers, type Composition, type Place } from './compose-players.ts';
import type { Player } from './player.ts';

export type ShoulderShot = Omit<Composition, 'focus'> & {
  /** Whose face is seen. */
  seen: Player;
};

/** One from the front, off the middle; another large at the edge on their own side, with the back to us. */
export function overShoulder(shot: ShoulderShot): Place[] {
  const { players, seen, aspect } = shot;
  const others = players.filter((player) => player !== seen);
  const near = others[0]!;
  const rest = others.slice(1);
  const atLeft = isLeft(near, seen, players);
  const facing: Player = { ...seen, side: atLeft ? 'right' : 'left' };
  const framed = composePlayers({ ...shot, players: [facing] });
  const aside = atLeft ? 0.1 : -0.1;
  const front = framed.map((place) => ({
    ...place,
    player: seen,
    box: { ...place.box, x: place.box.x + aside * Math.min(1, aspect) },
  }));
  return [...behind(shot, rest), ...front, shoulder(near, { atLeft, aspect })];
}

/** Sides hold: whoever stands left of the other looks in from the left edge. */
function isLeft(near: Player, seen: Player, players: readonly Player[]): boolean {
  return players.indexOf(near) < players.indexOf(seen);
}

/** How much of the frame's height the head of who is right before the camera takes. */
const NEAR_HEAD = 0.6;
/** The most of its width. */
const NEAR_WIDTH = 0.5;

function shoulder(player: Player, { atLeft, aspect }: { atLeft: boolean; aspect: number }): Place {
  const { head, aspect: bodyAspect } = player.anatomy;
  const byHeight = Math.min(2.6, NEAR_HEAD / Math.max(0.15, head.height));
  const byWidth = (NEAR_WIDTH * aspect) / (head.width * bodyAspect);
  const height = Math.min(byHeight, byWidth);
  const width = (height * bodyAspect) / aspect;
  const headMiddle = (head.x + head.width / 2) * width;
  const x = (atLeft ? 0.05 : 0.95) - headMiddle;
  // Its lower edge is below the frame's.
  const top = Math.max(0.3, 1.05 - height) - head.y * height;
  return { player, depth: 1.5, isForeground: true, box: { x, y: top, width, height } };
}

/** More than two: the others stay small behind. */
function behind(shot: ShoulderShot, players: readonly Player[]): Place[] {
  if (players.length === 0) return [];
  return composePlayers({ ...shot, players, framing: 'full' }).map((place) => ({
    ...place,
    depth: 0.6,
  }));
}
