import path from 'node:path';
import sharp from 'sharp';
import type { GoldenFilm } from './golden-films.ts';
import { PANEL } from './paint-film.ts';

const GAP = 4;

/** Where the frames of a film that were looked at are kept: a row a case. */
export function sheetPath({ name }: GoldenFilm): string {
  return path.join(import.meta.dirname, 'frames', `${name}.jpg`);
}

/** Writes the panels of a film, in the order of its cases and their frames. */
export async function writeSheet(film: GoldenFilm, panels: readonly Buffer[]): Promise<void> {
  const columns = columnsOf(film);
  const rows = Math.ceil(panels.length / columns);
  const small = await Promise.all(panels.map((panel) => sharp(panel).resize(PANEL).toBuffer()));
  await sharp({
    create: {
      width: columns * (PANEL.width + GAP) - GAP,
      height: rows * (PANEL.height + GAP) - GAP,
      channels: 3,
      background: '#000000',
    },
  })
    .composite(small.map((input, index) => ({ input, ...placeOf(index, columns) })))
    .jpeg({ quality: 92, chromaSubsampling: '4:4:4' })
    .toFile(sheetPath(film));
}

/** A kept panel as luma, one byte a pixel. */
export function readPanel(film: GoldenFilm, index: number): Promise<Buffer> {
  return sharp(sheetPath(film))
    .extract({ ...placeOf(index, columnsOf(film)), ...PANEL })
    .greyscale()
    .raw()
    .toBuffer();
}

function columnsOf({ cases }: GoldenFilm): number {
  return cases[0]!.frames.length;
}

function placeOf(index: number, columns: number): { left: number; top: number } {
  return {
    left: (index % columns) * (PANEL.width + GAP),
    top: Math.floor(index / columns) * (PANEL.height + GAP),
  };
}
