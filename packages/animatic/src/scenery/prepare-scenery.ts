import { captionAt } from '../captions/caption-at.ts';
import { boxAt, type Moment } from '../paint/layer-at.ts';
import { liveAt } from '../paint/figure/live-at.ts';
import { paintBands, prepareBands } from '../paint/figure/paint-bands.ts';
import { paintTalkMark } from '../paint/figure/paint-talk-mark.ts';
import { talkAt } from '../paint/figure/talk-at.ts';
import { MOVING, STILL, type Part } from '../paint/part.ts';
import { standsStill } from '../paint/stands-still.ts';
import { ACCENT } from '../paint/paint-layer.ts';
import type { Context2D } from '../paint/surface.ts';
import type { Box } from '../timeline.ts';
import { fade, mix, paletteOf } from './palette.ts';
import { FIGURE_ASPECT, paintFigure } from './paint-figure.ts';
import { paintNameTag } from './paint-name-tag.ts';
import { preparePlanes } from './prepare-planes.ts';
import { prepareWeather } from './prepare-weather.ts';
import type { SceneryRequest } from './scenery-request.ts';
import type { Figure, Plane } from './scenery.ts';

type PaintMoment = Part['paint'];

/** A painted set; the cast stands between its two parts. */
export type PreparedScenery = { behind: Part; before: Part };

/** Paints a set once a clip; a frame of it is a few scaled draws. */
export function prepareScenery(request: SceneryRequest): PreparedScenery {
  const { scenery, clip, timeline } = request;
  const planes = preparePlanes(request);
  const figures = scenery.figures.map((figure) => prepareFigure(request, figure));
  const weather = prepareWeather(request);
  const tags = scenery.figures.map((figure) => tagOf(request, figure));
  const isStill = [...scenery.planes, ...scenery.figures].every((one) => standsStill(clip, one));
  const speaker = (frame: number) => captionAt(timeline, frame)?.cue.speakerName ?? '';
  const names = scenery.figures.length > 0 ? speaker : STILL;
  return {
    behind: {
      paint: inOrder([...planes.behind, ...figures]),
      lookAt: !isStill ? MOVING : figures.length > 0 ? (frame) => onTwos(request, frame) : STILL,
    },
    before: {
      paint: inOrder([...planes.before, ...(weather ? [weather] : []), ...tags]),
      lookAt: isStill && !weather ? names : MOVING,
    },
  };
}

function inOrder(painters: readonly PaintMoment[]): PaintMoment {
  return (context, frame) => {
    for (const paint of painters) paint(context, frame);
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
  const chin = HEAD_SHARE[figure.build];
  const bands = prepareBands(surface, chin, host);
  return (context, at) => {
    const frame = onTwos(request, at);
    const talk = talkAt(timeline, figure, frame);
    const [x, y, wide, high] = pixels(request, boxOf(request, figure, at));
    if (figure.from.height < 1) paintShadow(context, [x, y, wide, high], palette.near);
    const life = liveAt(figure.name, talk, { timeline, frame });
    // As far on the screen from near as from afar: an outline shows the steps of what bends far.
    const calm = Math.min(1, timeline.height / high);
    const bend = { ...life, lean: life.lean * calm, tilt: life.tilt * calm, chin };
    paintBands(context, bands, { x, y, width: wide, height: high }, bend);
    if (!talk.isSpeaking) return;
    paintTalkMark(context, {
      head: { x: x + wide * 0.34, y, width: wide * 0.32, height: high * chin },
      open: talk.mouth,
      width: timeline.width,
      colour: ACCENT,
    });
  };
}

/** From the top to the chin, of the whole figure. */
const HEAD_SHARE = { man: 0.12, woman: 0.115, child: 0.17 };

/** Who breathes and speaks is drawn on twos, as cut-outs are. */
function onTwos({ clip }: SceneryRequest, frame: number): number {
  return frame - ((frame - clip.startFrame) % 2);
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
      y: isSmall ? y - timeline.height * 0.03 : Math.min(y + height * 0.235, timeline.height * 0.8),
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
