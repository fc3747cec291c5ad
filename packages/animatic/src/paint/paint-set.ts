import { createRandom } from '../random.ts';
import type { Box, Layer } from '../timeline.ts';
import type { Context2D, LayerSurface, PaintHost, Picture } from './surface.ts';

export type SetRequest = {
  layer: Layer;
  picture: Picture;
  host: PaintHost;
  /** Pixels to prepare: the layer at its largest. */
  width: number;
  height: number;
  seed: number;
  /** How much darker what is out of focus is; cards need more than figures do. */
  shade: number;
};

/** A still that fills the frame, cropped and scaled once; out of focus where its layer says so. */
export function prepareSet(request: SetRequest): LayerSurface {
  const { layer, picture, host, width, height } = request;
  const { blur = 1 } = layer;
  if (blur > 1) return soften(request, blur);
  const surface = host.createSurface(width, height);
  const source = sourceBox(layer.crop, picture);
  // The filter that scales well softens a picture that needs no scaling: by 22 of 255, measured.
  surface.context.imageSmoothingEnabled = source[2] !== width || source[3] !== height;
  surface.context.imageSmoothingQuality = 'high';
  surface.context.drawImage(picture, ...source, 0, 0, width, height);
  return surface;
}

function soften(request: SetRequest, blur: number): LayerSurface {
  const { host, layer, width, height } = request;
  const { blur: _, ...sharp } = layer;
  const size = { width: Math.ceil(width / blur), height: Math.ceil(height / blur) };
  const { picture } = prepareSet({ ...request, layer: sharp, ...size });
  const surface = host.createSurface(width, height);
  surface.context.imageSmoothingQuality = 'high';
  surface.context.drawImage(picture, 0, 0, size.width, size.height, 0, 0, width, height);
  return surface;
}

/** A strip of a picture's lower part, in fractions of its height. */
export type GroundStrip = { picture: Picture; top: number };

/**
 * The ground of a place: the lower part of its prepared picture, fading in from above, so that it
 * may move a little against the rest and nobody sees where they meet.
 */
export function prepareGround(set: Picture, host: PaintHost): GroundStrip {
  const start = Math.floor(set.height * GROUND_FROM);
  const height = set.height - start;
  const { context, picture } = host.createSurface(set.width, height);
  context.drawImage(set, 0, start, set.width, height, 0, 0, set.width, height);
  const mask = context.createLinearGradient(0, 0, 0, set.height * (GROUND_FULL - GROUND_FROM));
  mask.addColorStop(0, 'rgba(0, 0, 0, 0)');
  mask.addColorStop(1, 'rgba(0, 0, 0, 1)');
  context.globalCompositeOperation = 'destination-in';
  context.fillStyle = mask;
  context.fillRect(0, 0, set.width, height);
  context.globalCompositeOperation = 'source-over';
  return { picture, top: start / set.height };
}

const GROUND_FROM = 0.6;
const GROUND_FULL = 0.78;

/** Draws it where the whole picture would be; `box` in pixels. */
export function paintGround(context: Context2D, box: Box, { picture, top }: GroundStrip): void {
  const { width, height } = picture;
  const y = box.y + top * box.height;
  context.drawImage(picture, 0, 0, width, height, box.x, y, box.width, (1 - top) * box.height);
}

/** Darkens what stands behind cards, so that they come forward. */
export function dim({ context, picture }: LayerSurface, alpha: number): void {
  context.fillStyle = `rgba(6, 8, 12, ${alpha})`;
  context.fillRect(0, 0, picture.width, picture.height);
}

/**
 * The same picture out of focus and dark. Blurred by halving and doubling its size: no filter, and
 * the same pixels on every host. Fine grain keeps the encoder from banding the smooth tones.
 */
export function prepareBackdrop(request: SetRequest): LayerSurface {
  const surface = blur(request);
  dim(surface, request.shade);
  paintVignette(surface);
  paintGrain(surface, request);
  return surface;
}

/** A picture's pixels under a crop. */
export function sourceBox(crop: Box, { width, height }: Picture): [number, number, number, number] {
  return [crop.x * width, crop.y * height, crop.width * width, crop.height * height];
}

/** Longer sides the picture passes through: small enough to lose every outline, doubled back in small steps. */
const BLUR_STEPS = [224, 112, 56, 28, 14, 28, 56, 112, 224] as const;

function blur({ layer, picture, host, width, height }: SetRequest): LayerSurface {
  let source = picture;
  let box = sourceBox(layer.crop, picture);
  const draw = (toWidth: number, toHeight: number) => {
    const surface = host.createSurface(toWidth, toHeight);
    surface.context.imageSmoothingQuality = 'high';
    surface.context.drawImage(source, ...box, 0, 0, toWidth, toHeight);
    source = surface.picture;
    box = [0, 0, toWidth, toHeight];
    return surface;
  };
  for (const step of BLUR_STEPS) {
    const scale = step / Math.max(width, height);
    draw(Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale)));
  }
  return draw(width, height);
}

function paintVignette({ context, picture: { width, height } }: LayerSurface): void {
  const centre = [width / 2, height * 0.45] as const;
  const gradient = context.createRadialGradient(
    ...centre,
    Math.min(width, height) * 0.2,
    ...centre,
    Math.hypot(width, height) * 0.56,
  );
  gradient.addColorStop(0, 'rgba(0, 0, 0, 0)');
  gradient.addColorStop(1, 'rgba(0, 0, 0, 0.5)');
  context.fillStyle = gradient;
  context.fillRect(0, 0, width, height);
}

const GRAIN_TILE = 256;

/** A light and a dark dot on about one pixel in twelve each, as a tile: a dot at a time took 60 ms a clip. */
export function paintGrain(
  { context, picture }: LayerSurface,
  { host, seed }: Pick<SetRequest, 'host' | 'seed'>,
): void {
  const tile = host.createSurface(GRAIN_TILE, GRAIN_TILE);
  const random = createRandom(seed, 0x97a1);
  for (const style of ['rgba(255,255,255,0.03)', 'rgba(0,0,0,0.07)']) {
    tile.context.fillStyle = style;
    for (let dot = 0; dot < GRAIN_TILE ** 2 / 24; dot += 1) {
      const x = Math.floor(random.next() * GRAIN_TILE);
      const y = Math.floor(random.next() * GRAIN_TILE);
      tile.context.fillRect(x, y, 2, 1);
    }
  }
  const whole = [0, 0, GRAIN_TILE, GRAIN_TILE] as const;
  for (let y = 0; y < picture.height; y += GRAIN_TILE) {
    for (let x = 0; x < picture.width; x += GRAIN_TILE) {
      context.drawImage(tile.picture, ...whole, x, y, GRAIN_TILE, GRAIN_TILE);
    }
  }
}
