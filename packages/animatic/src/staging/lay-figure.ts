import type { CastRef } from '@callsheet/screenplay';
import type { Act } from '../figure.ts';
import type { Layer } from '../timeline.ts';
import type { Place } from './compose-players.ts';
import type { CameraPath } from './plan-camera.ts';
import { seeFigure } from './see-plane.ts';
import { stanceOf } from './stance-of.ts';

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
    stance: stanceOf(place, { acts, isHeld }),
  };
}
