import { createRandom } from '../random.ts';
import type { Box, Layer } from '../timeline.ts';
import type { LayerSurface, PaintHost, Picture } from './surface.ts';

export type SetRequest = {
  layer: Layer;
  picture: Picture;
  host: PaintHost;
  /** Pixels to prepare: the layer at its largest. */
  width: number;
  height: number;
  seed: number;
};

/** A still that fills the frame, cropped and scaled once. */
export function prepareSet(request: SetRequest): LayerSurface {
  const { layer, picture, host, width, height } = request;
  const surface = host.createSurface(width, height);
  surface.context.imageSmoothingQuality = 'high';
  surface.context.drawImage(picture, ...sourceBox(layer.crop, picture), 0, 0, width, height);
  return surface;
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
  dim(surface, 0.56);
  paintVignette(surface);
  paintGrain(surface, request.seed);
  return surface;
}

/** A picture's pixels under a crop. */
export function sourceBox(crop: Box, { width, height }: Picture): [number, number, number, number] {
  return [crop.x * width, crop.y * height, crop.width * width, crop.height * height];
}

/** Widths the picture passes through: small enough to lose every outline, doubled back in small steps. */
const BLUR_STEPS = [320, 160, 80, 40, 20, 40, 80, 160, 320] as const;

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
  for (const step of BLUR_STEPS) draw(step, Math.max(1, Math.round((step * height) / width)));
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

/** A dot on about one pixel in six, in four strengths. */
function paintGrain({ context, picture: { width, height } }: LayerSurface, seed: number): void {
  const random = createRandom(seed, 0x97a1);
  for (const style of ['rgba(255,255,255,0.03)', 'rgba(0,0,0,0.07)']) {
    context.fillStyle = style;
    for (let dot = 0; dot < (width * height) / 24; dot += 1) {
      const x = Math.floor(random.next() * width);
      const y = Math.floor(random.next() * height);
      context.fillRect(x, y, 2, 1);
    }
  }
}
