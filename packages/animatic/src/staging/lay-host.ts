import type { Box } from '../box.ts';
import { headsWhile } from '../casting/heads-while.ts';
import { uniteBoxes } from './unite-boxes.ts';
import type { Stretch } from '../subject.ts';
import type { Layer, LayerVideo, VisualFacts } from '../timeline.ts';
import { coverSize } from './crop-picture.ts';
import { fillFrame, ROOM_TO_SHIFT } from './fill-frame.ts';
import { SET_DEPTH } from './lay-set.ts';
import type { Side } from './plan-sides.ts';
import { playVideo } from './play-video.ts';
import { pathFor } from './see-plane.ts';
import type { SetUp } from './set-up-camera.ts';
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
  const heads = headsIn(host, play.video, stage.durationSeconds);
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
  const face = uniteBoxes(heads.map(faceIn));
  return { layer, face: uniteBoxes([layer.from, layer.to].map((box) => seen(face, layer, box))) };
}

const HOST_THIRD = 0.29;
/** Between a head that takes more than a third and the frame's edge. */
const EDGE = 0.03;

/** At all moments of what is played of a video; of a still as it is. */
function headsIn({ visual, head }: Host, video: LayerVideo | undefined, seconds: number): Box[] {
  const followed = video && headsWhile(visual.subject?.heads ?? [], playedOf(video, seconds));
  return followed?.length ? followed : [head];
}

/** Hair, a hat and ears may be covered. */
function faceIn({ x, y, width, height }: Box): Box {
  return { x: x + width * 0.12, y: y + height * 0.25, width: width * 0.76, height: height * 0.75 };
}

function playedOf(
  { startSeconds, untilSeconds, speed = 1, ...video }: LayerVideo,
  seconds: number,
): Stretch {
  const end = startSeconds + seconds * speed;
  return { startSeconds, endSeconds: Math.min(end, untilSeconds ?? video.durationSeconds) };
}

/** A part of the source as the layer shows it in the frame. */
function seen(part: Box, { crop }: Layer, box: Box): Box {
  const scale = { x: box.width / crop.width, y: box.height / crop.height };
  return {
    x: box.x + (part.x - crop.x) * scale.x,
    y: box.y + (part.y - crop.y) * scale.y,
    width: part.width * scale.x,
    height: part.height * scale.y,
  };
}
