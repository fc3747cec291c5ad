import type { Act, FigureStance } from '../../figure.ts';
import { createRandom, type Random } from '../../random.ts';
import type { Clip, ThingSketch, Timeline } from '../../timeline.ts';
import { poseAt } from '../figure/pose-at.ts';
import { MOVING, STILL, type Part } from '../part.ts';
import { sampleLife } from '../sample-life.ts';
import { standsStill } from '../stands-still.ts';
import { fontOf, type Context2D, type PaintHost } from '../surface.ts';
import { LINE_HEIGHT, writeLabel } from './write-label.ts';

export type SketchRequest = {
  timeline: Timeline;
  clip: Clip;
  host: PaintHost;
  sketch: ThingSketch;
};

/** The paper is seen in the picture, what is written on it over the picture. */
export type PreparedSketch = { sheet: Part; words: Part };

/** A thing that no picture shows, as a storyboard has it: a quick frame with hatching, and what it is. */
export function prepareSketch({ timeline, clip, host, sketch }: SketchRequest): PreparedSketch {
  const { from, to } = sketch;
  const width = Math.ceil(Math.max(from.width, to.width) * timeline.width);
  const height = Math.ceil(Math.max(from.height, to.height) * timeline.height);
  // By its place among the others and not by its name, which is no part of the picture.
  const index = clip.things?.indexOf(sketch) ?? 0;
  const random = createRandom(timeline.seed, clip.shotNumber * 31 + index);
  const sheet = { width, height, unit: Math.min(timeline.width, timeline.height), random };
  const thing = { name: sketch.label, from, to, stance: carried(sketch.acts ?? []) };
  const lookAt =
    thing.stance.acts.length > 0 ? sampleLife(timeline, clip, thing) : atRest(clip, sketch);
  const partOf = (draw: (context: Context2D) => void): Part => {
    const { context, picture } = host.createSurface(width, height);
    draw(context);
    return {
      paint: (onto, frame) => {
        const { box } = poseAt(thing, { timeline, clip, frame });
        onto.drawImage(
          picture,
          ...([0, 0, width, height] as const),
          box.x * timeline.width,
          box.y * timeline.height,
          box.width * timeline.width,
          box.height * timeline.height,
        );
      },
      lookAt,
    };
  };
  return {
    sheet: partOf((context) => paintSheet(context, sheet)),
    words: partOf((context) => paintWords(context, sketch.label, sheet)),
  };
}

function carried(acts: Act[]): FigureStance {
  return { head: { x: 0, y: 0, width: 1, height: 1 }, isThing: true, acts };
}

function atRest(clip: Clip, sketch: ThingSketch): Part['lookAt'] {
  return standsStill(clip, sketch) ? STILL : MOVING;
}

type Sheet = { width: number; height: number; unit: number; random: Random };

const PAPER = 'rgba(246, 241, 230, 0.94)';
const PENCIL = 'rgba(52, 56, 66, 0.85)';
const HATCH = 'rgba(52, 56, 66, 0.2)';

function paintSheet(context: Context2D, sheet: Sheet): void {
  const { width, height, unit } = sheet;
  const edge = Math.max(2, unit * 0.008);
  const corner = Math.min(width, height) * 0.09;
  context.fillStyle = PAPER;
  context.beginPath();
  context.roundRect(edge, edge, width - 2 * edge, height - 2 * edge, corner);
  context.fill();
  context.save();
  context.clip();
  paintHatching(context, sheet);
  context.restore();
  context.strokeStyle = PENCIL;
  context.lineWidth = Math.max(1, unit * 0.0032);
  // A pencil goes around twice, and never quite the same way.
  for (let round = 0; round < 2; round += 1) strokeAround(context, sheet, { edge, corner });
}

/** Across the upper left and the lower right corner, clear of the words. */
function paintHatching(context: Context2D, { width, height, unit, random }: Sheet): void {
  const step = Math.max(5, unit * 0.017);
  const reach = Math.min(width, height) * 0.52;
  context.strokeStyle = HATCH;
  context.lineWidth = Math.max(1, unit * 0.0024);
  for (let at = step; at < reach; at += step) {
    const wobble = () => random.between(-0.2, 0.2) * step;
    context.beginPath();
    context.moveTo(width - at + wobble(), height);
    context.lineTo(width, height - at + wobble());
    context.moveTo(at + wobble(), 0);
    context.lineTo(0, at + wobble());
    context.stroke();
  }
}

type Edge = { edge: number; corner: number };

function strokeAround(
  context: Context2D,
  { width, height, random }: Sheet,
  { edge, corner }: Edge,
): void {
  const near = () => random.between(0.35, 1.25) * edge;
  const [left, top] = [near(), near()];
  const [right, bottom] = [width - near(), height - near()];
  context.beginPath();
  context.moveTo(left + corner, top);
  context.quadraticCurveTo(width / 2, near(), right - corner, top);
  context.quadraticCurveTo(right, top, right, top + corner);
  context.quadraticCurveTo(width - near(), height / 2, right, bottom - corner);
  context.quadraticCurveTo(right, bottom, right - corner, bottom);
  context.quadraticCurveTo(width / 2, height - near(), left + corner, bottom);
  context.quadraticCurveTo(left, bottom, left, bottom - corner);
  context.quadraticCurveTo(near(), height / 2, left, top + corner);
  context.quadraticCurveTo(left, top, left + corner, top);
  context.stroke();
}

function paintWords(context: Context2D, text: string, { width, height, unit }: Sheet): void {
  const { lines, fontPixels } = writeLabel(context, {
    text,
    width: width * 0.8,
    height: height * 0.76,
    most: Math.round(unit * 0.075),
    least: Math.round(unit * 0.026),
  });
  context.font = fontOf(fontPixels);
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
  context.fillStyle = '#20242c';
  const line = fontPixels * LINE_HEIGHT;
  const top = (height - lines.length * line) / 2;
  lines.forEach((words, index) => {
    const inset = (width - context.measureText(words).width) / 2;
    context.fillText(words, inset, top + index * line + fontPixels * 0.98);
  });
}
