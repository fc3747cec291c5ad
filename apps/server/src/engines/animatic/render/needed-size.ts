import type { PictureRef, Timeline } from '@callsheet/animatic';
import { pictureKey } from '../picture-key.ts';

type Size = { width: number; height: number };

/** A picture is kept at no more than this many times the output's pixels (1.5 times each side). */
const MOST_AREA = 2.25;

/**
 * The size a picture must have so that no shot shows it larger than its pixels; never more than it
 * has, and bounded by the output. `null`: no shot shows it.
 */
export function neededSize(timeline: Timeline, ref: PictureRef, source: Size): Size | null {
  const key = pictureKey(ref);
  const layers = timeline.clips
    .flatMap((clip) => clip.layers)
    .filter((layer) => pictureKey(layer.ref) === key);
  if (layers.length === 0) return null;
  const wanted = layers.flatMap(({ from, to, crop }) => [
    (Math.max(from.width, to.width) * timeline.width) / (crop.width * source.width),
    (Math.max(from.height, to.height) * timeline.height) / (crop.height * source.height),
  ]);
  const area = timeline.width * timeline.height * MOST_AREA;
  const most = Math.sqrt(area / (source.width * source.height));
  const scale = Math.min(1, most, Math.max(...wanted));
  return {
    width: Math.max(2, Math.round(source.width * scale)),
    height: Math.max(2, Math.round(source.height * scale)),
  };
}
