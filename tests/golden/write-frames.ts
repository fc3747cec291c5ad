/**
 * `node tests/golden/write-frames.ts`: paints the golden frames anew. Look at what changed before you
 * commit it: the tests hold the painter to these pictures.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { GOLDEN_FILMS } from './golden-films.ts';
import { sheetPath, writeSheet } from './golden-sheet.ts';
import { paintFilm } from './paint-film.ts';

const folder = await mkdtemp(path.join(tmpdir(), 'callsheet-golden-'));
try {
  for (const film of GOLDEN_FILMS) {
    await mkdir(path.dirname(sheetPath(film)), { recursive: true });
    await writeSheet(film, await paintFilm(film, folder));
    console.log(path.relative(process.cwd(), sheetPath(film)));
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
