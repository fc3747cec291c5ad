import type { Framing } from '@callsheet/screenplay';
import { fontOf, type Context2D } from './surface.ts';

export type SlateRequest = { shotNumber: number; framing: Framing; width: number; height: number };

/** A quiet mark at the top left, so that nobody takes a rehearsal for the final picture. */
export function paintSlate(context: Context2D, request: SlateRequest): void {
  const fontPixels = Math.round(Math.min(request.width, request.height) * 0.021);
  const text = `REHEARSAL  ·  SHOT ${request.shotNumber}  ·  ${nameOf(request.framing)}`;
  context.font = fontOf(fontPixels);
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
  const x = fontPixels * 1.1;
  const y = fontPixels * 0.95;
  context.fillStyle = 'rgba(8, 10, 14, 0.6)';
  context.beginPath();
  context.roundRect(
    x,
    y,
    context.measureText(text).width + fontPixels * 1.2,
    fontPixels * 1.7,
    fontPixels * 0.35,
  );
  context.fill();
  context.fillStyle = 'rgba(255, 255, 255, 0.82)';
  context.fillText(text, x + fontPixels * 0.6, y + fontPixels * 1.21);
}

function nameOf(framing: Framing): string {
  return framing.replaceAll('-', ' ').toUpperCase();
}
