import type { Layer } from '../timeline.ts';
import type { Place } from './compose-players.ts';

/**
 * Where somebody is taken to be whose picture fills the frame: a person from the waist up in the
 * middle, as in most pictures of somebody.
 */
export function placeInPicture({ ref }: Layer, aspect: number): Place {
  const width = Math.min(0.7, 0.62 / aspect);
  return {
    depth: 1,
    box: { x: 0.5 - width / 2, y: 0.12, width, height: 1.5 },
    player: {
      key: typeof ref === 'string' ? ref : `${ref.kind}${ref.number}`,
      form: 'card',
      anatomy: {
        body: { x: 0, y: 0, width: 1, height: 1 },
        aspect: (width * aspect) / 1.5,
        head: { x: 0.3, y: 0, width: 0.4, height: 0.2 },
        eyes: 0.1,
        looks: 0,
        isWhole: false,
      },
      stature: 1,
      side: 'left',
      blocking: undefined,
    },
  };
}
