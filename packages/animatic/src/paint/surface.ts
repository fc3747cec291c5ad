import type { PictureRef } from '../timeline.ts';

/** Anything a context can draw: a decoded still, a video frame, another surface. Pixels. */
export type Picture = { readonly width: number; readonly height: number };

/**
 * The part of a 2D canvas context the painter uses. Both `@napi-rs/canvas` and a browser's
 * `OffscreenCanvas` have it.
 */
export type Context2D = {
  fillStyle: unknown;
  strokeStyle: unknown;
  lineWidth: number;
  globalAlpha: number;
  globalCompositeOperation: string;
  imageSmoothingEnabled: boolean;
  imageSmoothingQuality: string;
  shadowColor: string;
  shadowBlur: number;
  shadowOffsetY: number;
  font: string;
  textAlign: string;
  textBaseline: string;
  save(): void;
  restore(): void;
  translate(x: number, y: number): void;
  rotate(radians: number): void;
  scale(x: number, y: number): void;
  beginPath(): void;
  closePath(): void;
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  quadraticCurveTo(controlX: number, controlY: number, x: number, y: number): void;
  ellipse(
    ...ellipse: [
      x: number,
      y: number,
      rx: number,
      ry: number,
      turn: number,
      from: number,
      to: number,
    ]
  ): void;
  clip(): void;
  fill(): void;
  stroke(): void;
  roundRect(x: number, y: number, width: number, height: number, radius: number): void;
  fillRect(x: number, y: number, width: number, height: number): void;
  clearRect(x: number, y: number, width: number, height: number): void;
  fillText(text: string, x: number, y: number): void;
  measureText(text: string): { width: number };
  createLinearGradient(x0: number, y0: number, x1: number, y1: number): Gradient;
  createRadialGradient(
    ...circles: [x0: number, y0: number, r0: number, x1: number, y1: number, r1: number]
  ): Gradient;
  /** A {@link Picture} of this host; `object`, because every host has its own union of drawables. */
  drawImage(picture: object, ...boxes: DrawBoxes): void;
};

export type Gradient = { addColorStop(offset: number, color: string): void };

/** Source box in the picture's pixels, then the box on the surface. */
export type DrawBoxes = [
  sourceX: number,
  sourceY: number,
  sourceWidth: number,
  sourceHeight: number,
  x: number,
  y: number,
  width: number,
  height: number,
];

/** A surface of the painter's own, for what is prepared once. Starts transparent. */
export type LayerSurface = { context: Context2D; picture: Picture };

/** What the host gives the painter. */
export type PaintHost = {
  /**
   * The picture of a reference; for a video the frame shown at `sourceSeconds`. It is drawn before
   * the next one is asked for, so a video may use one surface. When frames are painted in order,
   * the times asked of a video only go back where it loops.
   */
  getPicture(ref: PictureRef, sourceSeconds: number): Picture;
  /** A still's subject with everything else transparent, of the picture's own size. Only where `SubjectFacts.hasCutout`. */
  getCutout(ref: PictureRef): Picture;
  createSurface(width: number, height: number): LayerSurface;
};

/** Whole rows of a surface, in pixels; none where the height is 0. */
export type Rows = { top: number; height: number };

/** The family all text is drawn in; the host registers Noto Sans SC under this name. */
export const FONT_FAMILY = 'Callsheet Sans';

export function fontOf(pixels: number): string {
  return `500 ${pixels}px "${FONT_FAMILY}", sans-serif`;
}
