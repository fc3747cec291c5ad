import type { CameraMove, Framing } from '@callsheet/screenplay';
import type { Box, Layer, VisualFacts } from '../timeline.ts';
import { coverSize, cropPicture, fullFrameScale } from './crop-picture.ts';
import { SHAKE_REACH, type CameraPath, type Pose } from './plan-camera.ts';

export type FillRequest = {
  visual: VisualFacts;
  /** Width over height of the output. */
  aspect: number;
  framing: Framing;
  move: CameraMove;
  camera: CameraPath;
  /** Whom the shot is about, in fractions of the picture; absent: unknown. */
  head?: Box | undefined;
  /** Where in the frame that head comes to be, from left to right; absent: in the middle. */
  headX?: number | undefined;
  /** Share of the size that the framing gives the head; absent: all of it. */
  headShare?: number | undefined;
  /** Share of the picture's height that is shown of a place; absent: as the framing has it of somebody in their picture. */
  shownHeight?: number | undefined;
  /** The first view is all of the picture that the frame can show. */
  startsWhole?: boolean;
};

/**
 * A picture that fills the frame while the camera moves over it. The crop holds all that is ever
 * seen and no more, so that a host can prepare it once.
 */
export function fillFrame(request: FillRequest): Pick<Layer, 'crop' | 'from' | 'to'> {
  const views = cameraViews(request);
  // A move that starts on the whole picture has no room to shake at its start; the painter keeps it inside.
  const margin = request.move === 'handheld' && !request.startsWhole ? SHAKE_REACH : 0;
  const crop = unite(grow(views.from, margin), grow(views.to, margin));
  return { crop, from: place(crop, views.from), to: place(crop, views.to) };
}

/** What the frame shows of the picture at both ends of the move, always inside the picture. */
function cameraViews(request: FillRequest) {
  const { visual, aspect, move, camera } = request;
  const pictureAspect = visual.width / visual.height;
  const cover = coverSize(pictureAspect, aspect);
  const { from, to } = camera;
  const shake = move === 'handheld' ? SHAKE_REACH * 2 : 0;
  const roomX = 1 / (cover.width * (1 + 2 * reach(from.x, to.x) + shake));
  const roomY = 1 / (cover.height * (1 + 2 * reach(from.y, to.y) + shake));
  const scale = Math.min(scaleFor(request, cover), roomX, roomY);
  const view = cropPicture({ pictureAspect, targetAspect: aspect, scale });
  const base = request.head ? aroundHead(view, request.head, request.headX) : view;
  const margin = shake / 2;
  const whole = cropPicture({ pictureAspect, targetAspect: aspect, scale: 1 });
  const end = lookAt(base, to, margin);
  if (request.startsWhole) return { from: whole, to: inside(end, whole) };
  return { from: lookAt(base, from, margin), to: end };
}

/** A known head is as large as the framing makes it, as far as the picture has the pixels for it. */
function scaleFor(
  { framing, head, headX, headShare = 1, shownHeight }: FillRequest,
  cover: { width: number; height: number },
): number {
  if (shownHeight !== undefined) return Math.min(1, shownHeight / cover.height);
  const most = headX === undefined ? 1 : Math.min(1, ROOM_TO_SHIFT / cover.width);
  const share = HEAD_SHARES[framing];
  if (!head || !share) return Math.min(most, fullFrameScale(framing, cover.height));
  return Math.min(most, Math.max(CLOSEST, head.height / (share * headShare) / cover.height));
}

/** Of the frame's height. */
const HEAD_SHARES: Partial<Record<Framing, number>> = {
  medium: 0.26,
  'medium-close': 0.36,
  'close-up': 0.5,
  'extreme-close-up': 0.9,
};
const CLOSEST = 0.26;
/** A view of all of a picture's width cannot have its person at the side. */
export const ROOM_TO_SHIFT = 0.8;

/** The head in the middle, the eyes above it. */
function aroundHead({ width, height }: Box, head: Box, headX = 0.5): Box {
  return {
    x: clamp(head.x + head.width / 2 - width * headX, 0, 1 - width),
    y: clamp(head.y + head.height / 2 - height * 0.42, 0, 1 - height),
    width,
    height,
  };
}

function reach(from: number, to: number): number {
  return Math.max(Math.abs(from), Math.abs(to));
}

function lookAt(base: Box, pose: Pose, margin: number): Box {
  const zoom = 1 / pose.zoom;
  const width = base.width * zoom;
  const height = base.height * zoom;
  const x = base.x + (base.width - width) / 2 + pose.x * width;
  // Eyes are above the middle, and a closer view stays on them.
  const y = base.y + (base.height - height) * 0.45 + pose.y * height;
  const edge = { x: width * margin, y: height * margin };
  return {
    x: clamp(x, edge.x, 1 - width - edge.x),
    y: clamp(y, edge.y, 1 - height - edge.y),
    width,
    height,
  };
}

/** Nothing beyond what the first view shows: the picture is then prepared at exactly that. */
function inside(view: Box, whole: Box): Box {
  const width = Math.min(view.width, whole.width);
  const height = Math.min(view.height, whole.height);
  return {
    x: clamp(view.x, whole.x, whole.x + whole.width - width),
    y: clamp(view.y, whole.y, whole.y + whole.height - height),
    width,
    height,
  };
}

function grow(box: Box, share: number): Box {
  const x = box.width * share;
  const y = box.height * share;
  return { x: box.x - x, y: box.y - y, width: box.width + 2 * x, height: box.height + 2 * y };
}

function unite(a: Box, b: Box): Box {
  const x = Math.max(0, Math.min(a.x, b.x));
  const y = Math.max(0, Math.min(a.y, b.y));
  const right = Math.min(1, Math.max(a.x + a.width, b.x + b.width));
  const bottom = Math.min(1, Math.max(a.y + a.height, b.y + b.height));
  return { x, y, width: right - x, height: bottom - y };
}

/** Where the crop stands on the output when the view fills the output exactly. */
function place(crop: Box, view: Box): Box {
  return {
    x: (crop.x - view.x) / view.width,
    y: (crop.y - view.y) / view.height,
    width: crop.width / view.width,
    height: crop.height / view.height,
  };
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(low, high), Math.max(low, value));
}
