import type { Timeline } from '../timeline.ts';
import type { PreparedClip } from './prepare-clip.ts';
import type { Context2D } from './surface.ts';

/** A frame of a clip, or the words over it, as its camera sees it: turned where the camera is. */
export function paintClip(
  context: Context2D,
  { clip, paint }: Pick<PreparedClip, 'clip' | 'paint'>,
  { timeline, frame }: { timeline: Timeline; frame: number },
): void {
  // What is drawn was prepared at its size: mipmaps would cost three times the draw.
  context.imageSmoothingQuality = 'low';
  const { tiltDegrees = 0 } = clip;
  if (tiltDegrees === 0) return paint(context, frame);
  const { width, height } = timeline;
  const scale = coverScale(tiltDegrees, width / height);
  context.save();
  context.translate(width / 2, height / 2);
  context.rotate((tiltDegrees * Math.PI) / 180);
  context.scale(scale, scale);
  context.translate(-width / 2, -height / 2);
  paint(context, frame);
  context.restore();
}

/** How much larger a turned picture must be to leave no corner of its frame empty. */
export function coverScale(tiltDegrees: number, aspect: number): number {
  const turn = (Math.abs(tiltDegrees) * Math.PI) / 180;
  return Math.cos(turn) + Math.max(aspect, 1 / aspect) * Math.sin(turn);
}
