import sharp from 'sharp';
import { createSurface, type Surface } from './create-surface.ts';

/** A cut-out of our own making as a transparent surface of the given size. Pixels. */
export async function loadCutout(path: string, width: number, height: number): Promise<Surface> {
  const { data } = await sharp(path)
    .resize(width, height, { fit: 'fill' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  premultiply(data);
  const surface = createSurface(width, height);
  surface.replace(data, width * 4);
  return surface;
}

/** A canvas keeps its colours multiplied by their alpha. */
function premultiply(rgba: Buffer): void {
  for (let at = 0; at < rgba.length; at += 4) {
    const alpha = rgba[at + 3]!;
    if (alpha === 255) continue;
    for (let channel = 0; channel < 3; channel++)
      rgba[at + channel] = Math.round((rgba[at + channel]! * alpha) / 255);
  }
}
