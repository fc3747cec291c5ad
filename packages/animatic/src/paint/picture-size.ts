import { refKey } from '../staging/choose-set.ts';
import type { Layer, Timeline, VisualFacts } from '../timeline.ts';

/**
 * The pixels at which a host should decode a reference: enough for its largest layer, never more
 * than the source has, always the source's shape. A first frame comes out at exactly the output's
 * size when it has the output's shape. Nothing when the film never shows it.
 */
export function pictureSize(
  timeline: Timeline,
  { ref, width, height }: VisualFacts,
): { width: number; height: number } | undefined {
  const layers = timeline.clips
    .flatMap((clip) => clip.layers)
    .filter((layer) => refKey(layer.ref) === refKey(ref));
  if (layers.length === 0) return undefined;
  const needs = layers.map((layer) => scaleNeeded(layer, timeline, { width, height }));
  const scale = Math.min(1, Math.max(...needs));
  return { width: Math.ceil(width * scale - SLACK), height: Math.ceil(height * scale - SLACK) };
}

/** Boxes are rounded to 1e-5 of the frame; a size of 1280.004 is 1280. */
const SLACK = 0.02;

function scaleNeeded(
  { ref, depth, from, to, crop }: Layer,
  timeline: Timeline,
  source: { width: number; height: number },
): number {
  if (depth === 'backdrop') return Math.min(1, BACKDROP_PIXELS / source.width);
  const opening = ref === 'first-frame';
  const shown = opening ? from : from.width > to.width ? from : to;
  const across = (shown.width * timeline.width) / (crop.width * source.width);
  const down = (shown.height * timeline.height) / (crop.height * source.height);
  return Math.max(across, down);
}

/** A backdrop is blurred to 20 pixels across on its way. */
const BACKDROP_PIXELS = 320;
