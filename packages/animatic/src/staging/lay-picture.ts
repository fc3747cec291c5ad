import type { CameraMove } from '@callsheet/screenplay';
import { knownHead, mouthWithin } from '../casting/read-anatomy.ts';
import { createRandom } from '../random.ts';
import type { Layer, VisualFacts } from '../timeline.ts';
import { fillFrame } from './fill-frame.ts';
import { headsPlayed } from './heads-played.ts';
import { planCamera, type CameraPath } from './plan-camera.ts';
import { playVideo } from './play-video.ts';
import type { ShotStage } from './shot-stage.ts';
import { uniteBoxes } from './unite-boxes.ts';

export type PictureStage = ShotStage & { move: CameraMove };

/** A whole scene fills the frame; whom it shows is framed as the prompt says, where the head is known. */
export function layPicture(visual: VisualFacts, stage: PictureStage): Layer {
  const { aspect, shot, move } = stage;
  const camera = cameraOver(stage, visual.kind === 'image');
  const play = playVideo(visual, stage);
  const heads = headsPlayed(visual.subject, play.video, stage.durationSeconds);
  const head = heads.length > 0 ? uniteBoxes(heads) : knownHead(visual.subject);
  const view = fillFrame({ visual, aspect, framing: shot.framing, move, camera, head });
  const mouth = visual.kind === 'image' && mouthWithin(visual.subject, view.crop);
  return {
    ref: visual.ref,
    depth: 'set',
    ...view,
    ...(mouth && { mouth }),
    ...play,
  };
}

/** The camera over a single picture, which has no depth. */
export function cameraOver(
  { shot, move, durationSeconds, seed }: PictureStage,
  isLifeless: boolean,
): CameraPath {
  const random = createRandom(seed, shot.number);
  return planCamera({ move, speed: shot.moveSpeed, durationSeconds, random, isLifeless });
}
