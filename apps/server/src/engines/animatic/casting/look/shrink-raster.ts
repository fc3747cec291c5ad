import type { Raster } from './raster.ts';

/** The picture by a whole factor smaller, each pixel the mean of those it stands for, so that its longer side is at most `longestSide`. */
export function shrinkRaster(raster: Raster, longestSide: number): Raster {
  const factor = Math.ceil(Math.max(raster.width, raster.height) / longestSide);
  if (factor <= 1) return raster;
  const width = Math.max(1, Math.floor(raster.width / factor));
  const height = Math.max(1, Math.floor(raster.height / factor));
  const rgba = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      averageInto(rgba, (y * width + x) * 4, { raster, factor, x, y });
  return { width, height, rgba };
}

type Block = { raster: Raster; factor: number; x: number; y: number };

function averageInto(rgba: Uint8Array, at: number, { raster, factor, x, y }: Block): void {
  const rows = Math.min(factor, raster.height - y * factor);
  const columns = Math.min(factor, raster.width - x * factor);
  let [red, green, blue, alpha] = [0, 0, 0, 0];
  for (let row = 0; row < rows; row++) {
    let from = ((y * factor + row) * raster.width + x * factor) * 4;
    for (let column = 0; column < columns; column++, from += 4) {
      red += raster.rgba[from]!;
      green += raster.rgba[from + 1]!;
      blue += raster.rgba[from + 2]!;
      alpha += raster.rgba[from + 3]!;
    }
  }
  const count = rows * columns;
  rgba[at] = Math.round(red / count);
  rgba[at + 1] = Math.round(green / count);
  rgba[at + 2] = Math.round(blue / count);
  rgba[at + 3] = Math.round(alpha / count);
}
