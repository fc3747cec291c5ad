import { ACCENT } from '../paint/paint-layer.ts';
import { fontOf, type Context2D } from '../paint/surface.ts';

export type NameTag = {
  name: string;
  /** Its middle, in pixels. */
  x: number;
  y: number;
  /** Pixels of the frame's shorter side. */
  unit: number;
  isSpeaking: boolean;
};

/** Who a silhouette is; in the accent's colour while they speak. */
export function paintNameTag(context: Context2D, { name, x, y, unit, isSpeaking }: NameTag): void {
  const fontPixels = Math.round(unit * 0.028);
  context.font = fontOf(fontPixels);
  const width = context.measureText(name).width + fontPixels * 1.3;
  const height = fontPixels * 1.75;
  context.fillStyle = isSpeaking ? ACCENT : 'rgba(240, 243, 247, 0.88)';
  context.beginPath();
  context.roundRect(x - width / 2, y - height / 2, width, height, height / 2);
  context.fill();
  context.fillStyle = '#14161a';
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
  context.fillText(name, x - width / 2 + fontPixels * 0.65, y + fontPixels * 0.36);
}
