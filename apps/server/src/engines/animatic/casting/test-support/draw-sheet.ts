import type { Box } from '@callsheet/animatic';
import sharp from 'sharp';
import { samplePath } from '../../test-support/sample-job.ts';
import type { Raster } from '../look/raster.ts';

export type SheetPlan = {
  width: number;
  height: number;
  /** Pixels. */
  cells: { left: number; top: number; width: number; height: number }[];
  /** `#rrggbb`. */
  gutter: string;
  /** JPEG quality the sheet has gone through; absent: none. */
  quality?: number;
};

/** Pictures that fill their cells to the edges, from the samples. */
const PICTURES = ['scholar.jpg', 'surfer-cat.jpg'];

/** Draws a storyboard sheet with real pictures in its cells, each another part of one of them. */
export async function drawSheet(plan: SheetPlan): Promise<{ raster: Raster; panels: Box[] }> {
  const pictures = await Promise.all(plan.cells.map(drawCell));
  const { width, height } = plan;
  const sheet = sharp({
    create: { width, height, channels: 3, background: plan.gutter },
  }).composite(plan.cells.map(({ left, top }, i) => ({ input: pictures[i]!, left, top })));
  const encoded = plan.quality
    ? await sheet.jpeg({ quality: plan.quality }).toBuffer()
    : await sheet.png().toBuffer();
  const rgba = await sharp(encoded).ensureAlpha().raw().toBuffer();
  const panels = plan.cells.map((cell) => ({
    x: cell.left / width,
    y: cell.top / height,
    width: cell.width / width,
    height: cell.height / height,
  }));
  return { raster: { width, height, rgba }, panels };
}

function drawCell(cell: SheetPlan['cells'][number], index: number): Promise<Buffer> {
  const picture = sharp(samplePath(PICTURES[index % PICTURES.length]!));
  const turned = index % 3 === 2 ? picture.flop() : picture;
  return turned
    .resize(cell.width, cell.height, { fit: 'cover', position: index % 4 < 2 ? 'centre' : 'left' })
    .png()
    .toBuffer();
}

/** Cells of a grid whose rows and columns have these weights, `gap` pixels apart, `margin` from the edge. */
export function gridCells(
  size: { width: number; height: number },
  { rows, columns }: { rows: number[]; columns: number[] },
  { gap, margin }: { gap: number; margin: number },
): SheetPlan['cells'] {
  const across = tracks(size.width - 2 * margin, columns, gap);
  const down = tracks(size.height - 2 * margin, rows, gap);
  return down.flatMap(([top, height]) =>
    across.map(([left, width]) => ({ left: left + margin, top: top + margin, width, height })),
  );
}

function tracks(length: number, weights: number[], gap: number): [start: number, size: number][] {
  const sum = weights.reduce((a, b) => a + b, 0);
  const free = length - gap * (weights.length - 1);
  let start = 0;
  return weights.map((weight) => {
    const size = Math.floor((free * weight) / sum);
    const track: [number, number] = [start, size];
    start += size + gap;
    return track;
  });
}
