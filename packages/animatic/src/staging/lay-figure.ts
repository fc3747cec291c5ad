import type { CastRef } from '@callsheet/screenplay';
import type { Act, FigureStance } from '../figure.ts';
import type { Layer } from '../timeline.ts';
import type { Place } from './compose-players.ts';
import type { CameraPath } from './plan-camera.ts';
import { seeFigure } from './see-plane.ts';

export type Laid = {
  ref: CastRef;
  camera: CameraPath;
  acts: Act[];
  /** In somebody's hand. */
  isHeld: boolean;
};

/** A cut-out as a layer: where it stands under the camera's move, and what it does. */
export function layFigure(place: Place, { ref, camera, acts, isHeld }: Laid): Layer {
  return {
    ref,
    depth: 'figure',
    crop: place.player.anatomy.body,
    ...seeFigure(camera, place.depth, place.box),
    stance: stanceOf(place, acts, isHeld),
  };
}

function stanceOf(
  { player, box, isForeground }: Place,
  acts: Act[],
  isHeld: boolean,
): FigureStance {
  const { anatomy, thing } = player;
  const looksAway = anatomy.looks !== 0 && anatomy.looks !== facingOf(box, acts);
  // Who turns to the others begins with the back to them.
  const turns = acts.filter((act) => act.kind === 'turn' && act.mirrors).length;
  const isMirrored = looksAway !== (turns % 2 === 1);
  const isGrounded = !isHeld && anatomy.isWhole && box.y + box.height < 1.04;
  return {
    ...(isMirrored && { isMirrored }),
    head: anatomy.head,
    ...(anatomy.mouth && { mouth: anatomy.mouth }),
    ...(thing && { isThing: true as const }),
    ...(isForeground && { isForeground }),
    ...(isGrounded && { isGrounded }),
    ...(!anatomy.isWhole && !thing && { isCutOff: true as const }),
    acts,
  };
}

/** Where they walk to; else into the frame, where the others and the room are. */
function facingOf({ x, width }: Layer['from'], acts: readonly Act[]): -1 | 1 {
  const walk = acts.find((act) => act.kind === 'walk');
  const way = walk ? walk.to.x - walk.from.x : 0;
  if (Math.abs(way) > 0.05) return way < 0 ? -1 : 1;
  return x + width / 2 < 0.5 ? 1 : -1;
}
