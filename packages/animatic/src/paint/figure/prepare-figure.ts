import type { Clip, Layer, Timeline } from '../../timeline.ts';
import { sourceBox } from '../paint-set.ts';
import type { Context2D, LayerSurface, PaintHost } from '../surface.ts';
import { prepareBody } from './prepare-body.ts';
import { drawPose, posedSize } from './draw-pose.ts';
import { softenSprite } from './soften-sprite.ts';

export type FigureRequest = { timeline: Timeline; clip: Clip; host: PaintHost; layer: Layer };

/** A cut-out that stands in a set: prepared once a clip at its largest, a few draws a frame. */
export function prepareFigure(request: FigureRequest): (context: Context2D, frame: number) => void {
  return prepareBody({ ...request, figure: request.layer, sprite: prepareSprite(request) });
}

function prepareSprite(request: FigureRequest): LayerSurface {
  const { host, layer, timeline } = request;
  const cutout = host.getCutout(layer.ref);
  const source = sourceBox(layer.crop, cutout);
  const { width, height } = spriteSize(request, source);
  const surface = host.createSurface(width, height);
  surface.context.imageSmoothingQuality = 'high';
  drawPose(surface, { cutout, source, pose: layer.stance!.pose });
  if (layer.stance!.isForeground) return softenSprite(surface, host, timeline.height / height);
  return surface;
}

/**
 * What keeps its size is prepared at it. Of what does not, a picture without the pixels for its size
 * is enlarged when it is drawn, not before.
 */
function spriteSize(
  request: FigureRequest,
  [, , sourceWidth, sourceHeight]: readonly number[],
): { width: number; height: number } {
  const { timeline, layer } = request;
  const { from, to } = layer;
  const whole = (size: number) => Math.max(1, Math.round(size));
  const largest = largestHeight(request);
  const isConstant = from.width === to.width && from.height === to.height;
  if (isConstant && largest === from.height * timeline.height && from.height < MOST_HEIGHT) {
    return { width: whole(from.width * timeline.width), height: whole(largest) };
  }
  const posed = posedSize({ width: sourceWidth!, height: sourceHeight! }, layer.stance!.pose);
  const scale = Math.min(1, largest / posed.height);
  return { width: whole(posed.width * scale), height: whole(posed.height * scale) };
}

/** Of the frame's: far more is far out of the frame. */
const MOST_HEIGHT = 3;

/** Pixels of the output. */
function largestHeight({ layer, timeline }: FigureRequest): number {
  const scales = layer.stance!.acts.flatMap((act) =>
    act.kind === 'walk' ? [act.from.scale, act.to.scale] : [],
  );
  const height = Math.max(layer.from.height, layer.to.height) * timeline.height;
  return height * Math.max(1, ...scales);
}
