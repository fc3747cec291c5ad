import type { Box } from '../box.ts';
import type { Layer } from '../timeline.ts';
import type { Place } from './compose-players.ts';

/**
 * Where somebody is whose picture fills the frame: their body by their head, where that is known, else
 * a person from the waist up in the middle, as in most pictures of somebody.
 */
export function placeInPicture({ ref }: Layer, aspect: number, head?: Box): Place {
  const box = head ? bodyOf(head) : waistUp(aspect);
  const within = head
    ? { x: (1 - 1 / BREADTH) / 2, y: 0, width: 1 / BREADTH, height: 1 / HEADS }
    : { x: 0.3, y: 0, width: 0.4, height: 0.2 };
  return {
    depth: 1,
    box,
    player: {
      key: typeof ref === 'string' ? ref : `${ref.kind}${ref.number}`,
      form: head ? 'figure' : 'card',
      isPictured: true,
      anatomy: {
        body: { x: 0, y: 0, width: 1, height: 1 },
        aspect: (box.width * aspect) / box.height,
        head: within,
        eyes: within.height / 2,
        looks: 0,
        isWhole: false,
      },
      stature: 1,
      side: 'left',
      blocking: undefined,
    },
  };
}

/** Of a body: its height in heads, and its breadth in breadths of the head. */
const HEADS = 5.6;
const BREADTH = 2;

function bodyOf({ x, y, width, height }: Box): Box {
  return {
    x: x + width / 2 - (width * BREADTH) / 2,
    y,
    width: width * BREADTH,
    height: height * HEADS,
  };
}

function waistUp(aspect: number): Box {
  const width = Math.min(0.7, 0.62 / aspect);
  return { x: 0.5 - width / 2, y: 0.12, width, height: 1.5 };
}
