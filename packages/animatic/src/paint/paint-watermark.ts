import { fontOf, type Context2D } from './surface.ts';

export type WatermarkRequest = { text: string; width: number; height: number };

/** The mark that says a machine made it, at the bottom right, under the captions. */
export function paintWatermark(
  context: Context2D,
  { text, width, height }: WatermarkRequest,
): void {
  const fontPixels = Math.round(Math.min(width, height) * 0.026);
  context.font = fontOf(fontPixels);
  const textWidth = context.measureText(text).width;
  const x = width - fontPixels * 1.4 - textWidth;
  const y = height - fontPixels * 2.25;
  context.fillStyle = 'rgba(8, 10, 14, 0.6)';
  context.beginPath();
  context.roundRect(x, y, textWidth + fontPixels, fontPixels * 1.6, fontPixels * 0.3);
  context.fill();
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
  context.fillStyle = 'rgba(255, 255, 255, 0.9)';
  context.fillText(text, x + fontPixels * 0.5, y + fontPixels * 1.16);
}
