import { captionAt } from '../captions/caption-at.ts';
import { poseAt } from '../paint/figure/pose-at.ts';
import { MOVING, STILL, type Part } from '../paint/part.ts';
import { standsStill } from '../paint/stands-still.ts';
import { prepareSilhouette } from '../silhouette/prepare-silhouette.ts';
import { mix, paletteOf } from './palette.ts';
import { paintNameTag } from './paint-name-tag.ts';
import { preparePlanes } from './prepare-planes.ts';
import { prepareWeather } from './prepare-weather.ts';
import type { SceneryRequest } from './scenery-request.ts';
import type { Figure } from './scenery.ts';

type PaintMoment = Part['paint'];

/** A painted set; the cast stands between its two parts. `tags`: the names of its silhouettes, over all. */
export type PreparedScenery = { behind: Part; before: Part; tags: Part };

/** Paints a set once a clip; a frame of it is a few scaled draws. */
export function prepareScenery(request: SceneryRequest): PreparedScenery {
  const { scenery, clip } = request;
  const planes = preparePlanes(request);
  const figures = scenery.figures.map((figure) => silhouetteOf(request, figure));
  const weather = prepareWeather(request);
  const tags = scenery.figures.map((figure, index) => tagOf(request, figure, figures[index]!));
  const isStill = scenery.planes.every((plane) => standsStill(clip, plane));
  return {
    behind: inOrder([
      { paint: painters(planes.behind), lookAt: isStill ? STILL : MOVING },
      ...figures,
    ]),
    before: {
      paint: painters([...planes.before, ...(weather ? [weather] : [])]),
      lookAt: isStill && !weather ? STILL : MOVING,
    },
    tags: inOrder(tags),
  };
}

function painters(all: readonly PaintMoment[]): PaintMoment {
  return (context, frame) => {
    for (const paint of all) paint(context, frame);
  };
}

function inOrder(parts: readonly Part[]): Part {
  return {
    paint: painters(parts.map(({ paint }) => paint)),
    lookAt: parts.every(({ lookAt }) => lookAt === STILL)
      ? STILL
      : (frame) => parts.map(({ lookAt }) => lookAt(frame)).join(' '),
  };
}

function silhouetteOf({ timeline, clip, host, scenery }: SceneryRequest, figure: Figure): Part {
  const palette = paletteOf(scenery);
  const fills = {
    top: mix(palette.near, palette.tint, 0.34),
    foot: mix(palette.near, '#000000', 0.35),
    rim: mix(palette.tint, palette.light, 0.7),
  };
  return prepareSilhouette({ timeline, clip, host, figure, fills });
}

/** Above the head from afar, on the chest from near. */
function tagOf({ timeline, clip }: SceneryRequest, figure: Figure, { lookAt }: Part): Part {
  const { width, height } = timeline;
  const unit = Math.min(width, height);
  const { head } = figure.stance;
  const isSpeaking = (frame: number) => captionAt(timeline, frame)?.cue.speakerName === figure.name;
  const isConstant = standsStill(clip, figure) && figure.stance.acts.length === 0;
  const paint: PaintMoment = (context, frame) => {
    const { box, facing } = poseAt(figure, { timeline, clip, frame });
    const left = facing < 0 ? 1 - head.x - head.width : head.x;
    const chin = box.y + (head.y + head.height) * box.height;
    const isNear = head.height * box.height > NEAR_HEAD;
    const room = unit * 0.03;
    paintNameTag(context, {
      name: figure.name,
      x: (box.x + (left + head.width / 2) * box.width) * width,
      y: isNear
        ? Math.min((chin + head.height * box.height * 0.6) * height, height * 0.8)
        : (box.y + head.y * box.height) * height - room,
      unit,
      isSpeaking: isSpeaking(frame),
    });
  };
  return {
    paint,
    lookAt: (frame) => `${isConstant ? '' : lookAt(frame)} ${isSpeaking(frame)}`,
  };
}

/** Of the frame's height: over a head so large is no room. */
const NEAR_HEAD = 0.14;
