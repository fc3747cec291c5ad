import { prepareBody } from '../paint/figure/prepare-body.ts';
import type { Part } from '../paint/part.ts';
import { sampleLife } from '../paint/sample-life.ts';
import type { PaintHost } from '../paint/surface.ts';
import type { Figure } from '../scenery/scenery.ts';
import type { Clip, Timeline } from '../timeline.ts';
import { paintSilhouette, type SilhouetteLook } from './paint-silhouette.ts';

export type SilhouetteRequest = {
  timeline: Timeline;
  clip: Clip;
  host: PaintHost;
  figure: Figure;
  /** In the light of their set. */
  fills: Pick<SilhouetteLook, 'top' | 'foot' | 'rim'>;
};

/** Somebody known by name alone, painted once a clip; a frame is a few draws. */
export function prepareSilhouette(request: SilhouetteRequest): Part {
  const { timeline, clip, host, figure, fills } = request;
  const height = Math.min(MOST_HEIGHT, Math.max(figure.from.height, figure.to.height));
  const scale = (height / Math.max(figure.from.height, figure.to.height)) * largest(figure);
  const size = {
    width: Math.ceil(Math.max(figure.from.width, figure.to.width) * scale * timeline.width),
    height: Math.ceil(Math.max(figure.from.height, figure.to.height) * scale * timeline.height),
  };
  const sprite = host.createSurface(size.width, size.height);
  paintSilhouette(sprite.context, { ...figure, ...fills }, size);
  // As far on the screen from near as from afar: an outline shows the steps of what bends far.
  const calm = Math.min(1, 1 / height);
  const paint = prepareBody({ timeline, clip, host, figure, sprite, looks: figure.facing, calm });
  const frameOf = sampleLife(timeline, clip, figure);
  return { paint: (context, frame) => paint(context, frameOf(frame)), lookAt: frameOf };
}

/** Of the frame's: far more is far out of the frame. */
const MOST_HEIGHT = 2.2;

/** How much larger than in their place a walk makes them. */
function largest({ stance: { acts } }: Figure): number {
  const scales = acts.flatMap((act) => (act.kind === 'walk' ? [act.from.scale, act.to.scale] : []));
  return Math.min(1.6, Math.max(1, ...scales));
}
