import { writeFile } from 'node:fs/promises';
import { planSheet, type Panel } from '@callsheet/animatic';
import sharp from 'sharp';

export type Storyboard = {
  /** A picture a panel, in reading order, all of one size. */
  panels: readonly string[];
  /** Of those pictures. */
  width: number;
  height: number;
  /** A PNG. */
  target: string;
};

/**
 * Draws the storyboard as one PNG without transparency, a picture a panel: what wan2.7-r2v takes as its one
 * multi-panel reference image (contract.md §2.1, §2.3).
 */
export async function drawStoryboard({ panels, target, ...frame }: Storyboard): Promise<void> {
  const { width, height, panels: places } = planSheet({ ...frame, panels: panels.length });
  const pictures: Buffer[] = [];
  // One after the other: each is as large as a frame of the film.
  for (const [index, path] of panels.entries()) pictures.push(await shrink(path, places[index]!));
  const gutter = chooseGutter(pictures, places[0]!);
  const sheet = sharp({
    create: { width, height, channels: 3, background: { r: gutter, g: gutter, b: gutter } },
  }).composite(
    pictures.map((input, index) => {
      const { x, y, width, height } = places[index]!;
      return { input, raw: { width, height, channels: 3 as const }, left: x, top: y };
    }),
  );
  await writeFile(target, await sheet.removeAlpha().png().toBuffer());
}

function shrink(path: string, { width, height }: Panel): Promise<Buffer> {
  return sharp(path).removeAlpha().resize(width, height, { fit: 'fill' }).raw().toBuffer();
}

const WHITE = 255;
const BLACK = 0;

/** White as on paper, or black where the pictures' own edges are so bright that white would run into them. */
function chooseGutter(pictures: readonly Buffer[], { width, height }: Panel): number {
  const edges = pictures.map((picture) => edgeBrightness(picture, width, height));
  const brightest = Math.max(...edges);
  const darkest = Math.min(...edges);
  return WHITE - brightest < darkest ? BLACK : WHITE;
}

/** Mean of all samples of the outermost rows. */
function edgeBrightness(rgb: Buffer, width: number, height: number): number {
  const rowBytes = width * 3;
  const rows = [rgb.subarray(0, rowBytes), rgb.subarray((height - 1) * rowBytes)];
  const samples = rows.flatMap((row) => [...row]);
  return samples.reduce((sum, value) => sum + value, 0) / samples.length;
}
