import type { Box } from '../box.ts';
import { faceOfHead } from '../casting/face-of-head.ts';
import { uniteBoxes } from './unite-boxes.ts';
import type { Layer, VisualFacts } from '../timeline.ts';
import { coverSize } from './crop-picture.ts';
import { fillFrame, ROOM_TO_SHIFT } from './fill-frame.ts';
import { headsPlayed } from './heads-played.ts';
import { SET_DEPTH } from './lay-set.ts';
import type { Side } from './plan-sides.ts';
import { playVideo } from './play-video.ts';
import { pathFor } from './see-plane.ts';
import type { SetUp } from './set-up-camera.ts';
import { showPart } from './show-part.ts';
import type { ShotStage } from './shot-stage.ts';

/** Somebody who cannot be cut out of their scene, where their head is known in it, and the side of the frame they keep to. */
export type Host = { visual: VisualFacts; head: Box; side: Side };

/** The scene of one of the cast, and where in the frame their face is in all of the shot. */
export type HostScene = { layer: Layer; face: Box };

/** The scene of one of the cast, who keeps to one side of it so that another can stand there too. */
export function layHost(host: Host, stage: ShotStage, { camera }: SetUp): HostScene {
  const { aspect, shot } = stage;
  const { visual, side } = host;
  const cover = coverSize(visual.width / visual.height, aspect);
  const shownWidth = Math.min(cover.width, ROOM_TO_SHIFT);
  const play = playVideo(visual, stage, shownWidth);
  const followed = headsPlayed(visual.subject, play.video, stage.durationSeconds);
  const heads = followed.length > 0 ? followed : [host.head];
  const head = uniteBoxes(heads);
  const share = head.width / shownWidth;
  const fromSide = Math.min(0.5, Math.max(HOST_THIRD, EDGE + share / 2));
  const view = fillFrame({
    visual,
    aspect,
    framing: shot.framing,
    move: shot.move,
    camera: pathFor(camera, SET_DEPTH),
    head,
    headX: side === 'left' ? fromSide : 1 - fromSide,
    // Two heads beside each other in a narrow frame are smaller.
    headShare: Math.min(1, aspect * 1.1),
  });
  const layer = { ref: visual.ref, depth: 'set' as const, ...view, ...play };
  // Hair, a hat and ears may be covered.
  const face = uniteBoxes(heads.map(faceOfHead));
  return {
    layer,
    face: uniteBoxes([layer.from, layer.to].map((box) => showPart(face, layer, box))),
  };
}

const HOST_THIRD = 0.29;
/** Between a head that takes more than a third and the frame's edge. */
const EDGE = 0.03;
