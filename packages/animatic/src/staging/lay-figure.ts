import type { CastRef } from '@callsheet/screenplay';
import type { FigureStance } from '../figure.ts';
import type { Layer } from '../timeline.ts';
import type { Place } from './compose-players.ts';
import type { CameraPath } from './plan-camera.ts';
import { seeFigure } from './see-plane.ts';

export type FigureStage = { camera: CameraPath };

/** A cut-out as a layer: where it stands under the camera's move, and how. */
export function layFigure(place: Place, ref: CastRef, { camera }: FigureStage): Layer {
  const { player, box } = place;
  const { body } = player.anatomy;
  return {
    ref,
    depth: 'figure',
    crop: body,
    ...seeFigure(camera, place.depth, box),
    stance: stanceOf(place),
  };
}

function stanceOf({ player, box }: Place): FigureStance {
  const { anatomy, thing } = player;
  const isMirrored = anatomy.looks !== 0 && anatomy.looks !== facingOf(box);
  return {
    ...(isMirrored && { isMirrored }),
    head: anatomy.head,
    ...(anatomy.mouth && { mouth: anatomy.mouth }),
    ...(thing && { isThing: true as const }),
    ...(box.y + box.height < 1.04 && anatomy.isWhole && { isGrounded: true as const }),
    acts: [],
  };
}

/** Into the frame, where the others and the room are. */
function facingOf({ x, width }: Layer['from']): -1 | 1 {
  return x + width / 2 < 0.5 ? 1 : -1;
}
