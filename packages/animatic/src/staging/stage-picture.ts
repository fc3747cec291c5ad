import type { Framing, Shot } from '@callsheet/screenplay';
import { mouthWithin } from '../casting/read-anatomy.ts';
import { readFraming } from '../casting/read-framing.ts';
import type { Random } from '../random.ts';
import type { Clip, VisualFacts } from '../timeline.ts';
import { fillFrame } from './fill-frame.ts';
import { framingOf } from './framing-of.ts';
import { planCamera } from './plan-camera.ts';

export type PictureStage = {
  shot: Shot;
  durationSeconds: number;
  /** Width over height of the output. */
  aspect: number;
  random: Random;
  /** The first frame, or the clip whose last picture the film goes on from. */
  visual: VisualFacts;
  /** The moment of a clip that is held. */
  heldSeconds: number;
  /** The shot goes on from the picture itself: its first frame is the picture exactly. */
  opens: boolean;
};

/** `framing`: undefined where neither the picture nor the prompt tells it. */
export type StagedPicture = Pick<Clip, 'layers' | 'move'> & { framing: Framing | undefined };

/**
 * A film over one picture: each shot is a camera move over it. The first begins on the whole
 * picture, exactly; later ones are framed as the prompt says.
 */
export function stagePicture(stage: PictureStage): StagedPicture {
  const { shot, aspect, visual, durationSeconds, random, opens } = stage;
  const { move, moveSpeed: speed } = shot;
  const size = opens ? 'wide' : shot.framing;
  const camera = planCamera({ move, speed, durationSeconds, random, isLifeless: true });
  const view = fillFrame({ visual, aspect, framing: size, move, camera, startsWhole: opens });
  const held = visual.kind === 'video' && {
    video: {
      startSeconds: stage.heldSeconds,
      durationSeconds: visual.durationSeconds ?? 1,
      held: true as const,
    },
  };
  const mouth = mouthWithin(visual.subject, view.crop);
  const layer = {
    ref: visual.ref,
    depth: 'set' as const,
    ...view,
    ...(mouth && { mouth }),
    ...held,
  };
  const framing = opens ? framingOf(shot, readFraming(visual, view.crop)) : shot.framing;
  return { move, framing, layers: [layer] };
}
