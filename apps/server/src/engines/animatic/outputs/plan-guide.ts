import { join } from 'node:path';
import type { Timeline } from '@callsheet/animatic';
import type { GuideFilm } from '../render/render-job.ts';

/** As small as open-weights video models work at, and twice the least that a reference may have (contract.md §2.3). */
const SHORT_SIDE_PIXELS = 480;

/** The film without words on it, in the film's shape, for whatever engine is to follow its movements. */
export function planGuide({ width, height }: Timeline, folder: string): GuideFilm {
  const scale = Math.min(1, SHORT_SIDE_PIXELS / Math.min(width, height));
  const even = (pixels: number) => 2 * Math.round((pixels * scale) / 2);
  return { path: join(folder, 'rendered-guide.mp4'), width: even(width), height: even(height) };
}
