import { fontOf, type Context2D } from './surface.ts';

export type WatermarkRequest = { text: string; width: number; height: number };

/** The mark that says a machine made it, at the bottom right, under the captions. */
export function paintWatermark(
  context: Context2D,
  { text, width, height }: WatermarkRequest,
): void {
  const fontPixels = Math.round(Math.min(width, height) * 0.026);
  context.save();
  context.font = fontOf(fontPixels);
  context.textAlign = 'right';
  context.textBaseline = 'alphabetic';
  context.shadowColor = 'rgba(0, 0, 0, 0.9)';
  context.shadowBlur = fontPixels * 0.35;
  context.fillStyle = 'rgba(255, 255, 255, 0.85)';
  context.fillText(text, width - fontPixels * 0.9, height - fontPixels * 0.75);
  context.restore();
}
