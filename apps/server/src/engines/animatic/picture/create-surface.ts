import { createCanvas, type Canvas } from '@napi-rs/canvas';

/** A canvas whose pixels come from elsewhere. */
export type Surface = {
  canvas: Canvas;
  /** Takes RGBA, colours multiplied by their alpha, rows `stride` bytes apart. */
  replace(rgba: Buffer, stride: number): void;
};

/**
 * Writes straight into the canvas's memory: 0.8 ms at 1280x720, where `putImageData` took 9 ms.
 * `data()` points at the pixels of the moment and dangles as soon as the canvas draws again, so it is
 * asked for anew each time; drawing one pixel first makes the canvas take a new copy if an older one
 * is still in use, and forget what it had remembered of the old pixels.
 */
export function createSurface(width: number, height: number): Surface {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  return {
    canvas,
    replace: (rgba, stride) => {
      context.fillRect(0, 0, 1, 1);
      const pixels = canvas.data();
      const row = width * 4;
      for (let y = 0; y < height; y++) {
        rgba.copy(pixels, y * row, y * stride, y * stride + row);
      }
    },
  };
}
