import type { Timeline } from '../timeline.ts';
import { STILL, type Part } from './part.ts';
import type { PaintHost } from './surface.ts';

/** One picture of all that stands still below what moves first: drawn at whole pixels, not scaled. */
export function bakeParts(
  parts: readonly Part[],
  { width, height }: Timeline,
  host: PaintHost,
): Part[] {
  const moving = parts.findIndex(({ lookAt }) => lookAt !== STILL);
  const still = moving === -1 ? parts : parts.slice(0, moving);
  if (still.length < 2) return [...parts];
  const { context, picture } = host.createSurface(width, height);
  context.imageSmoothingQuality = 'low';
  for (const part of still) part.paint(context, 0);
  const baked: Part = {
    paint: (surface) => surface.drawImage(picture, 0, 0, width, height, 0, 0, width, height),
    lookAt: STILL,
  };
  return [baked, ...parts.slice(still.length)];
}
