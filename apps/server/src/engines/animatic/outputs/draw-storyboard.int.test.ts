import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkMediaFacts, findModel, mediaLimitsOf } from '@callsheet/contract';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { samplePath } from '../test-support/sample-job.ts';
import { drawStoryboard } from './draw-storyboard.ts';

const FRAME = { width: 640, height: 360 };

let folder: string;
/** Frames of different pictures. */
let stills: string[];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'callsheet-storyboard-'));
  stills = await Promise.all(
    ['scholar.jpg', 'surfer-cat.jpg', 'girl.png', 'snake.png'].map(async (name, index) => {
      const path = join(folder, `still-${index}.png`);
      await sharp(samplePath(name)).resize(FRAME.width, FRAME.height).png().toFile(path);
      return path;
    }),
  );
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function draw(count: number, from = stills): Promise<string> {
  const target = join(folder, `storyboard-${count}-${from.length}.png`);
  const panels = Array.from({ length: count }, (_, index) => from[index % from.length]!);
  await drawStoryboard({ panels, ...FRAME, target });
  return target;
}

describe('a storyboard sheet', () => {
  it.each([1, 2, 3, 4, 5, 7, 9, 16, 20])(
    'of %i shots has as many panels between its gutters, in reading order',
    async (count) => {
      const path = await draw(count);
      const found = await findPanels(path);
      expect(found).toHaveLength(count);
      for (const [index, panel] of found.entries()) {
        expect(panel.width / panel.height).toBeCloseTo(16 / 9, 1);
        expect(await likenessOf(path, panel)).toEqual(index % stills.length);
      }
    },
  );

  it.each([1, 3, 9, 16, 20])(
    'of %i shots passes every check of a reference image of wan2.7-r2v',
    async (count) => {
      const path = await draw(count);
      const { width, height, format, hasAlpha } = await sharp(path).metadata();
      expect([format, hasAlpha]).toEqual(['png', false]);
      const facts = { kind: 'image', format: 'png', width, height, hasAlpha: false } as const;
      const { size: sizeBytes } = await stat(path);
      const limits = mediaLimitsOf(findModel('wan2.7-r2v')!, 'referenceImage');
      expect(checkMediaFacts(limits, { facts, sizeBytes })).toBeNull();
    },
  );

  it('has black gutters where the pictures themselves end in white', async () => {
    const white = join(folder, 'white.png');
    await sharp(samplePath('snake.png'))
      .resize({ ...FRAME, fit: 'contain', background: '#fff' })
      .flatten({ background: '#fff' })
      .png()
      .toFile(white);
    const path = await draw(4, [white]);
    expect(await findPanels(path)).toHaveLength(4);
    const { data } = await sharp(path).raw().toBuffer({ resolveWithObject: true });
    expect([...data.subarray(0, 3)]).toEqual([0, 0, 0]);
  });

  it('is the same bytes each time', async () => {
    const first = await readFile(await draw(5));
    await rm(join(folder, 'storyboard-5-4.png'));
    expect((await readFile(await draw(5))).equals(first)).toBe(true);
  });
});

type Area = { left: number; top: number; width: number; height: number };

/** Cuts the sheet at the lines that are one colour from side to side: first across, then down each band. */
async function findPanels(path: string): Promise<Area[]> {
  const { data, info } = await sharp(path).raw().toBuffer({ resolveWithObject: true });
  const gutter = data.readUIntBE(0, 3);
  const isGutter = (x: number, y: number) =>
    data.readUIntBE((y * info.width + x) * 3, 3) === gutter;
  const rows = runs(info.height, (y) => range(info.width).every((x) => isGutter(x, y)));
  return rows.flatMap(([top, bottom]) =>
    runs(info.width, (x) => range(bottom - top).every((y) => isGutter(x, top + y))).map(
      ([left, right]) => ({ left, top, width: right - left, height: bottom - top }),
    ),
  );
}

/** Stretches between the lines for which the test holds. */
function runs(length: number, isBetween: (at: number) => boolean): [number, number][] {
  const found: [number, number][] = [];
  let start = -1;
  for (let at = 0; at <= length; at++) {
    const isInside = at < length && !isBetween(at);
    if (isInside && start < 0) start = at;
    if (!isInside && start >= 0) {
      found.push([start, at]);
      start = -1;
    }
  }
  return found;
}

function range(length: number): number[] {
  return Array.from({ length }, (_, index) => index);
}

/** The number of the still that a panel is most like. */
async function likenessOf(sheet: string, area: Area): Promise<number> {
  const small = { width: 16, height: 9, fit: 'fill' } as const;
  const panel = await sharp(sheet).extract(area).resize(small).raw().toBuffer();
  const distances = await Promise.all(
    stills.map(async (path) => {
      const still = await sharp(path).removeAlpha().resize(small).raw().toBuffer();
      return still.reduce((sum, value, index) => sum + Math.abs(value - panel[index]!), 0);
    }),
  );
  return distances.indexOf(Math.min(...distances));
}
