import type { Blocking } from '@callsheet/screenplay';
import type { Box } from '../box.ts';
import type { Anatomy } from '../casting/read-anatomy.ts';
import { FOLDED } from '../figure.ts';
import type { Player } from './player.ts';

/** Heads this large, of a body's height, are a child's, or a cartoon's. */
export const LARGE_HEAD = 0.33;

export type PosedCutout = Pick<Player, 'anatomy' | 'pose' | 'isLying'> & {
  /** Share of the height that is left. */
  height: number;
};

export type PoseRequest = {
  posture: Blocking['posture'];
  /** A seat is to be drawn under who sits. */
  hasSeat: boolean;
  /** Where the feet of who lies are: towards the middle of the frame. */
  feet: -1 | 1;
};

/** What can be made of the picture of somebody who stands in it and is to sit, kneel or lie; absent: nothing. */
export function poseCutout(
  anatomy: Anatomy,
  { posture, hasSeat, feet }: PoseRequest,
): PosedCutout | undefined {
  const { head, isWhole, aspect } = anatomy;
  if (!isWhole) return undefined;
  if (posture === 'lies')
    return {
      anatomy: lay(anatomy, feet),
      pose: { kind: 'lay', feet },
      isLying: true,
      height: aspect,
    };
  if (posture === 'kneels' && head.height <= LARGE_HEAD) {
    return { anatomy: cut(shorten(anatomy, KNEELING)), height: KNEELING };
  }
  if (posture !== 'sits') return undefined;
  if (head.height > LARGE_HEAD) return { anatomy, pose: { kind: 'perch', hasSeat }, height: 1 };
  return { anatomy: shorten(anatomy, FOLDED), pose: { kind: 'fold', hasSeat }, height: FOLDED };
}

/** Who kneels is seen without the shins. */
const KNEELING = 0.75;

function cut(anatomy: Anatomy): Anatomy {
  const { body } = anatomy;
  return { ...anatomy, body: { ...body, height: body.height * KNEELING } };
}

/** The upper part keeps its size. */
function shorten(anatomy: Anatomy, to: number): Anatomy {
  const { head, mouth, eyes } = anatomy;
  const part = (box: Box): Box => ({ ...box, y: box.y / to, height: box.height / to });
  return {
    ...anatomy,
    aspect: anatomy.aspect / to,
    head: part(head),
    eyes: eyes / to,
    ...(mouth && { mouth: part(mouth) }),
  };
}

/** A quarter turn: the top comes to the left, or to the right. A mouth that is turned cannot be moved. */
function lay({ body, aspect, head, isWhole }: Anatomy, feet: -1 | 1): Anatomy {
  const turned = {
    x: feet > 0 ? head.y : 1 - head.y - head.height,
    y: feet > 0 ? 1 - head.x - head.width : head.x,
    width: head.height,
    height: head.width,
  };
  return {
    body,
    aspect: 1 / aspect,
    head: turned,
    eyes: turned.y + turned.height / 2,
    looks: feet,
    isWhole,
  };
}
