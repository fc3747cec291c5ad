import type { LayerSurface, PaintHost } from '../surface.ts';

/** The share of the frame's height that a foreground is out of focus by. */
const BLUR = 1 / 60;

/**
 * A sprite dark and out of focus, for who stands with the back to the camera right before it.
 * `pixelsShare`: pixels of the output's height for one of the sprite.
 */
export function softenSprite(
  { picture, context }: LayerSurface,
  host: PaintHost,
  outputShare: number,
): LayerSurface {
  context.globalCompositeOperation = 'source-atop';
  context.fillStyle = 'rgba(10, 11, 16, 0.72)';
  context.fillRect(0, 0, picture.width, picture.height);
  const step = Math.max(2, Math.round(picture.height * outputShare * BLUR));
  let current = picture;
  const sizes = [2, step / 2, step, step / 2, 2, 1].filter((size) => size >= 1);
  let result: LayerSurface = { picture, context };
  for (const size of sizes) {
    const width = Math.max(1, Math.round(picture.width / size));
    const height = Math.max(1, Math.round(picture.height / size));
    result = host.createSurface(width, height);
    result.context.imageSmoothingQuality = 'high';
    const whole = [0, 0, current.width, current.height] as const;
    result.context.drawImage(current, ...whole, 0, 0, width, height);
    current = result.picture;
  }
  return result;
}
