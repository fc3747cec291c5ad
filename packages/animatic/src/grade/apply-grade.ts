import { mix } from '../scenery/palette.ts';
import type { Context2D, LayerSurface, PaintHost, Picture } from '../paint/surface.ts';
import type { Grade } from './grade.ts';

/**
 * The picture in its grade, on a surface of its size (a new one, or `onto`); what is transparent
 * stays so. Measured over 1280x720 with readback taken off: multiply and screen 0.2 ms, soft light 1.7 ms,
 * saturation 1.9 ms; so a still is graded once a clip, and only a playing video at every frame.
 */
export function applyGrade(
  host: PaintHost,
  picture: Picture,
  { grade, onto, isOpaque = false }: { grade: Grade; onto?: LayerSurface; isOpaque?: boolean },
): LayerSurface {
  const { width, height } = picture;
  const surface = onto ?? host.createSurface(width, height);
  const { context } = surface;
  const whole = [0, 0, width, height] as const;
  context.globalCompositeOperation = 'source-over';
  if (!isOpaque) context.clearRect(0, 0, width, height);
  context.drawImage(picture, ...whole, ...whole);
  paintGrade(context, picture, grade);
  if (!isOpaque) {
    context.globalCompositeOperation = 'destination-in';
    context.drawImage(picture, ...whole, ...whole);
  }
  context.globalCompositeOperation = 'source-over';
  return surface;
}

function paintGrade(context: Context2D, picture: Picture, grade: Grade): void {
  const { saturation, contrast, exposure, tint } = grade;
  const { width, height } = picture;
  const fill = (operation: string, style: string) => {
    context.globalCompositeOperation = operation;
    context.fillStyle = style;
    context.fillRect(0, 0, width, height);
  };
  // The picture's own light on itself: what is bright gets brighter, what has colour gets more of it.
  const strengthen = (operation: string, share: number) => {
    context.globalCompositeOperation = operation;
    context.globalAlpha = Math.min(1, share);
    context.drawImage(picture, 0, 0, width, height, 0, 0, width, height);
    context.globalAlpha = 1;
  };
  if (saturation > 1) strengthen('soft-light', (saturation - 1) * 1.4);
  if (contrast > 1) strengthen('soft-light', (contrast - 1) * 2.2);
  if (saturation < 1) fill('saturation', `rgba(128, 128, 128, ${1 - saturation})`);
  if (contrast < 1) fill('source-over', `rgba(128, 128, 128, ${1 - contrast})`);
  if (exposure < 0) fill('multiply', mix('#ffffff', '#000000', -exposure));
  if (exposure > 0) fill('screen', mix('#000000', '#ffffff', exposure));
  if (tint) fill('multiply', mix('#ffffff', tint.colour, tint.share));
}
