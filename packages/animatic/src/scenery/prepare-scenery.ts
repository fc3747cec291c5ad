import { captionAt } from '../captions/caption-at.ts';
import { boxAt, type Moment } from '../paint/layer-at.ts';
import { paintGrain } from '../paint/paint-set.ts';
import type { Context2D, LayerSurface, PaintHost } from '../paint/surface.ts';
import { createRandom } from '../random.ts';
import type { Box, Clip, Timeline } from '../timeline.ts';
import type { Brush } from './brush.ts';
import { fade, mix, paletteOf } from './palette.ts';
import { FIGURE_ASPECT, paintFigure } from './paint-figure.ts';
import { paintNameTag } from './paint-name-tag.ts';
import { prepareWeather } from './prepare-weather.ts';
import { PLANES } from './planes.ts';
import type { Figure, Plane, Scenery } from './scenery.ts';

export type SceneryRequest = { timeline: Timeline; clip: Clip; scenery: Scenery; host: PaintHost };

type PaintMoment = (context: Context2D, frame: number) => void;

/** A painted set; the cast stands between its two parts. */
export type PreparedScenery = { paintBehind: PaintMoment; paintBefore: PaintMoment };

/** Paints a set once a clip; a frame of it is a few scaled draws. */
export function prepareScenery(request: SceneryRequest): PreparedScenery {
  const { scenery } = request;
  const planes = scenery.planes.map((plane, index) => preparePlane(request, plane, index));
  const figures = scenery.figures.map((figure) => prepareFigure(request, figure));
  const weather = prepareWeather(request);
  // People stand on the ground, before it and behind what is nearer.
  const behind = planes.filter((_, index) => scenery.planes[index]!.depth <= 1);
  const before = planes.filter((_, index) => scenery.planes[index]!.depth > 1);
  const tags = scenery.figures.map((figure) => tagOf(request, figure));
  return {
    paintBehind: inOrder([...behind, ...figures]),
    paintBefore: inOrder([...before, weather, ...tags]),
  };
}

function inOrder(painters: readonly PaintMoment[]): PaintMoment {
  return (context, frame) => {
    for (const paint of painters) paint(context, frame);
  };
}

/** A set is never prepared at more than this many times the frame. */
const MOST_SCALE = 1.4;

function preparePlane(request: SceneryRequest, plane: Plane, index: number): PaintMoment {
  const { timeline, scenery, host } = request;
  const scale = Math.min(MOST_SCALE, Math.max(plane.from.width, plane.to.width));
  const width = Math.ceil(scale * timeline.width);
  const height = Math.ceil(scale * timeline.height);
  const small = host.createSurface(Math.ceil(width / plane.blur), Math.ceil(height / plane.blur));
  PLANES[scenery.place][plane.layer]!.paint(brushFor(request, small, plane));
  const surface = enlarge(host, small, { width, height });
  if (index === 0) paintGrain(surface, { host, seed: scenery.seed });
  return (context, frame) => {
    const box = pixels(request, boxOf(request, plane, frame));
    context.drawImage(surface.picture, 0, 0, width, height, ...box);
  };
}

/** Out of focus without a filter: in steps of at most two, or the pixels would show. */
function enlarge(
  host: PaintHost,
  from: LayerSurface,
  { width, height }: { width: number; height: number },
): LayerSurface {
  const { picture } = from;
  if (picture.width >= width) return from;
  const next = host.createSurface(
    Math.min(width, picture.width * 2),
    Math.min(height, picture.height * 2),
  );
  next.context.imageSmoothingQuality = 'high';
  const { width: toWidth, height: toHeight } = next.picture;
  next.context.drawImage(picture, 0, 0, picture.width, picture.height, 0, 0, toWidth, toHeight);
  return enlarge(host, next, { width, height });
}

function brushFor(
  { scenery }: SceneryRequest,
  { context, picture: { width, height } }: LayerSurface,
  { margin, layer }: Plane,
): Brush {
  const frame = { width: width / (1 + 2 * margin), height: height / (1 + 2 * margin) };
  return {
    context,
    width,
    height,
    frame: { ...frame, x: frame.width * margin, y: frame.height * margin },
    view: scenery.view,
    palette: paletteOf(scenery),
    setting: scenery,
    lightFrom: scenery.lightFrom,
    random: createRandom(scenery.seed, layer),
  };
}

function prepareFigure(request: SceneryRequest, figure: Figure): PaintMoment {
  const { timeline, scenery, host } = request;
  const palette = paletteOf(scenery);
  const tall = Math.min(2.2, Math.max(figure.from.height, figure.to.height));
  const height = Math.ceil(tall * timeline.height);
  const width = Math.ceil(height * FIGURE_ASPECT);
  const surface = host.createSurface(width, height);
  paintFigure(
    surface.context,
    {
      ...figure,
      top: mix(palette.near, palette.tint, 0.34),
      foot: mix(palette.near, '#000000', 0.35),
      rim: mix(palette.tint, palette.light, 0.7),
    },
    { width, height },
  );
  return (context, frame) => {
    const box = pixels(request, boxOf(request, figure, frame));
    if (figure.from.height < 1) paintShadow(context, box, palette.near);
    context.drawImage(surface.picture, 0, 0, width, height, ...box);
  };
}

function paintShadow(context: Context2D, [x, y, width, height]: PixelBox, colour: string): void {
  context.fillStyle = fade(colour, 0.4);
  context.beginPath();
  context.ellipse(
    x + width / 2,
    y + height * 0.99,
    width * 0.42,
    height * 0.018,
    0,
    0,
    Math.PI * 2,
  );
  context.fill();
}

function tagOf(request: SceneryRequest, figure: Figure): PaintMoment {
  const { timeline } = request;
  return (context, frame) => {
    const [x, y, width, height] = pixels(request, boxOf(request, figure, frame));
    const isSmall = figure.from.height < 1;
    paintNameTag(context, {
      name: figure.name,
      x: x + width / 2,
      // Above the head from afar, on the chest from near.
      y: isSmall ? y - timeline.height * 0.03 : y + height * 0.235,
      unit: Math.min(timeline.width, timeline.height),
      isSpeaking: captionAt(timeline, frame)?.cue.speakerName === figure.name,
    });
  };
}

type PixelBox = [x: number, y: number, width: number, height: number];

function boxOf(
  { timeline, clip }: SceneryRequest,
  { from, to }: Pick<Plane, 'from' | 'to'>,
  frame: number,
): Box {
  const moment: Moment = { timeline, clip, frame };
  return boxAt({ from, to, depth: 'backdrop' }, moment);
}

function pixels({ timeline: { width, height } }: SceneryRequest, box: Box): PixelBox {
  return [box.x * width, box.y * height, box.width * width, box.height * height];
}
