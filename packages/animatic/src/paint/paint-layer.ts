import type { Box, Layer } from '../timeline.ts';
import { sourceBox } from './paint-set.ts';
import type { Context2D, LayerSurface, PaintHost, Picture } from './surface.ts';

/** A card prepared at its largest: mount with shadow, and for a still the picture itself. */
export type CardSprite = {
  picture: Picture;
  /** Share of the card's size that the shadow adds on each side. */ bleed: Bleed;
};

type Bleed = { x: number; y: number };

export type CardRequest = {
  layer: Layer;
  host: PaintHost;
  /** Pixels of the card at its largest, without the shadow. */
  width: number;
  height: number;
  /** Absent: a video, drawn into the mount at every frame. */
  still?: Picture;
};

/** Corner and shadow follow the card's shorter side. */
const CORNER = 0.028;
const SHADOW = 0.07;

export function prepareCard({ layer, host, width, height, still }: CardRequest): CardSprite {
  const pad = Math.round(Math.min(width, height) * SHADOW);
  const surface = host.createSurface(width + 2 * pad, height + 2 * pad);
  const box = { x: pad, y: pad, width, height };
  paintMount(surface, box, pad);
  if (still) {
    surface.context.imageSmoothingQuality = 'high';
    paintInMount(surface.context, box, { picture: still, crop: layer.crop });
  }
  return { picture: surface.picture, bleed: { x: pad / width, y: pad / height } };
}

/** Draws a card; `box` in pixels of the output. */
export function paintCard(context: Context2D, box: Box, { picture, bleed }: CardSprite): void {
  context.drawImage(
    picture,
    0,
    0,
    picture.width,
    picture.height,
    box.x - bleed.x * box.width,
    box.y - bleed.y * box.height,
    box.width * (1 + 2 * bleed.x),
    box.height * (1 + 2 * bleed.y),
  );
}

/** Draws a video's frame inside a card's mount. */
export function paintInMount(
  context: Context2D,
  box: Box,
  { picture, crop }: { picture: Picture; crop: Box },
): void {
  const corner = Math.min(box.width, box.height) * CORNER;
  context.save();
  context.beginPath();
  context.roundRect(box.x, box.y, box.width, box.height, corner);
  context.clip();
  context.drawImage(picture, ...sourceBox(crop, picture), box.x, box.y, box.width, box.height);
  context.restore();
  strokeCard(context, box, { style: 'rgba(255, 255, 255, 0.4)', weight: 0.003 });
}

/** The colour of the speaker's name in the captions. */
export const ACCENT = '#ffc94d';

/** Says who is speaking. */
export function paintAccent(context: Context2D, box: Box): void {
  strokeCard(context, box, { style: ACCENT, weight: 0.009 });
}

/** `weight` is a share of the card's shorter side. */
function strokeCard(
  context: Context2D,
  box: Box,
  { style, weight }: { style: string; weight: number },
): void {
  const short = Math.min(box.width, box.height);
  context.beginPath();
  context.roundRect(box.x, box.y, box.width, box.height, short * CORNER);
  context.strokeStyle = style;
  context.lineWidth = Math.max(1, short * weight);
  context.stroke();
}

function paintMount({ context }: LayerSurface, box: Box, pad: number): void {
  context.save();
  context.shadowColor = 'rgba(0, 0, 0, 0.55)';
  context.shadowBlur = pad * 0.9;
  context.shadowOffsetY = pad * 0.18;
  context.fillStyle = '#14161a';
  context.beginPath();
  context.roundRect(box.x, box.y, box.width, box.height, Math.min(box.width, box.height) * CORNER);
  context.fill();
  context.restore();
}
