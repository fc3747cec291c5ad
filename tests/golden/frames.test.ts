import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GOLDEN_FILMS } from './golden-films.ts';
import { readPanel } from './golden-sheet.ts';
import { ssim } from './measure/ssim.ts';
import { PANEL, paintFilm } from './paint-film.ts';

/** The kept frames are JPEGs and small: 0.95 lets their loss through, and no other composition. */
const SAME = 0.95;

describe.each(GOLDEN_FILMS)('the golden frames of $name', (film) => {
  let folder: string;
  let panels: Buffer[];
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'callsheet-golden-'));
    panels = await paintFilm(film, folder);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const frames = film.cases.flatMap(({ name, frames }) => frames.map((frame) => ({ name, frame })));
  it.each(frames)('$name: frame $frame is as it was when it was looked at', async ({ frame }) => {
    const index = frames.findIndex((one) => one.frame === frame);
    const now = await sharp(panels[index]).resize(PANEL).greyscale().raw().toBuffer();
    const golden = await readPanel(film, index);
    expect(ssim({ data: now, ...PANEL }, { data: golden, ...PANEL })).toBeGreaterThan(SAME);
  });
});
