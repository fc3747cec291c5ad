import { createHash } from 'node:crypto';
import { copyFile, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Box } from '@callsheet/animatic';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Media } from '../../../domain/media.ts';
import type { EngineContext } from '../../engine.ts';
import { nameCast } from '../name-cast.ts';
import { girl, marketBoy, samplePath, snake, surferCat } from '../test-support/sample-job.ts';
import { castReferences } from './cast-references.ts';
import { drawSheet, gridCells } from './test-support/draw-sheet.ts';

const scholar: Media = {
  ...surferCat,
  sha256: 'scholar.jpg',
  storageKey: 'scholar.jpg',
  facts: { kind: 'image', format: 'jpeg', width: 1280, height: 720, hasAlpha: false },
};

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'callsheet-casting-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

async function openContext(cache?: EngineContext['cache']): Promise<EngineContext> {
  return {
    signal: new AbortController().signal,
    scratchFolder: await mkdtemp(join(root, 'attempt-')),
    mediaPath: ({ storageKey }) =>
      Promise.resolve(storageKey.startsWith('/') ? storageKey : samplePath(storageKey)),
    ...(cache && { cache }),
  };
}

const castOf = (...media: Media[]) =>
  nameCast(
    media.map((item) => ({
      role: item.facts.kind === 'video' ? 'referenceVideo' : 'referenceImage',
      media: item,
    })),
  );

/** Every side within 3 % of the picture. */
function expectBox(found: Box | undefined, [left, top, right, bottom]: number[]): void {
  expect(found).toBeDefined();
  const { x, y, width, height } = found!;
  [left, top, right, bottom].forEach((side, i) =>
    expect(Math.abs([x, y, x + width, y + height][i]! - side!)).toBeLessThan(0.03),
  );
}

/** The share of a picture's pixels that are more than half there. */
async function shareThere(path: string): Promise<number> {
  const alpha = await sharp(path).extractChannel('alpha').raw().toBuffer();
  return alpha.reduce((sum, value) => sum + (value > 128 ? 1 : 0), 0) / alpha.length;
}

async function hashOf(path: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
}

describe('casting the samples', () => {
  it('cuts cartoons out of white paper and finds their heads by the outline', async () => {
    const { facts, cutouts, warnings } = await castReferences(
      castOf(girl, snake),
      await openContext(),
    );
    expect(warnings).toEqual([]);
    const [one, two] = [facts.get('image 1')!, facts.get('image 2')!];
    expectBox(one.subject, [0.031, 0.002, 0.849, 1]);
    expectBox(one.head, [0.197, 0.002, 0.689, 0.493]);
    expectBox(two.subject, [0.17, 0.051, 0.729, 0.634]);
    expectBox(two.head, [0.347, 0.051, 0.605, 0.266]);
    for (const each of [one, two]) {
      expect(each).toMatchObject({ hasCutout: true, faces: [] });
      expect(each.kind).toBeUndefined();
    }
    expect(one.colours[0]).toMatch(/^#[bcd].[012].[012].$/);
    expect(await shareThere(cutouts.get('image 1')!)).toBeCloseTo(0.52, 1);
    expect(await sharp(cutouts.get('image 1')).metadata()).toMatchObject({
      width: 1024,
      height: 1024,
      channels: 4,
    });
  });

  it('finds a painted face, and cuts a man and a cat out of their scenes', async () => {
    const { facts, cutouts } = await castReferences(
      castOf(scholar, surferCat),
      await openContext(),
    );
    const [man, cat] = [facts.get('image 1')!, facts.get('image 2')!];
    expect(man).toMatchObject({ kind: 'person', hasCutout: true });
    expect(man.faces).toHaveLength(1);
    const [face] = man.faces;
    expectBox(face!.box, [0.344, 0.218, 0.428, 0.421]);
    expect(face!.leftEye.x).toBeLessThan(face!.rightEye.x);
    expect(face!.leftEye.y).toBeLessThan(face!.mouth.y);
    expectBox(man.head, [0.326, 0.116, 0.447, 0.433]);
    expectBox(man.subject, [0.236, 0.114, 0.551, 1]);
    expect(cat).toMatchObject({ hasCutout: true, faces: [] });
    expectBox(cat.subject, [0.065, 0.248, 0.808, 1]);
    expect([...cutouts.keys()]).toEqual(['image 1', 'image 2']);
  });

  it('takes a moment of a video in which the face is seen', async () => {
    const { facts, cutouts } = await castReferences(castOf(marketBoy), await openContext());
    const boy = facts.get('video 1')!;
    expect(boy).toMatchObject({ kind: 'person', hasCutout: false });
    expect(boy.faces).toHaveLength(1);
    expect(boy.bestSeconds).toBeGreaterThan(0);
    expect(boy.bestSeconds).toBeLessThan(6.833);
    expect(boy.speaks).toBe(false);
    // The camera comes close to him; then he says one sentence.
    expect(boy.heads!.map(({ seconds }) => seconds)).toHaveLength(27);
    expect(boy.heads![0]!.box.height).toBeLessThan(0.32);
    expect(boy.heads![20]!.box.height).toBeGreaterThan(0.42);
    expect(boy.talks).toHaveLength(1);
    expect(boy.talks![0]!.startSeconds).toBeCloseTo(5.1, 0);
    expect(boy.talks![0]!.endSeconds).toBeCloseTo(6.3, 0);
    expect(cutouts.size).toBe(0);
  });

  it('takes a picture with real transparency as its own cut-out, and a sheet as a storyboard', async () => {
    const clear = join(root, 'clear.png');
    const rgba = Buffer.alloc(200 * 300 * 4);
    for (let y = 60; y < 300; y++) rgba.fill(200, (y * 200 + 50) * 4, (y * 200 + 150) * 4);
    await sharp(rgba, { raw: { width: 200, height: 300, channels: 4 } }).toFile(clear);
    const size = { width: 960, height: 640 };
    const grid = { rows: [1, 1], columns: [1, 1, 1] };
    const cells = gridCells(size, grid, { gap: 10, margin: 10 });
    const { raster, panels } = await drawSheet({ ...size, cells, gutter: '#ffffff' });
    const sheet = join(root, 'sheet.png');
    await sharp(raster.rgba, { raw: { ...size, channels: 4 } }).toFile(sheet);
    const image = (path: string): Media => ({ ...girl, sha256: path, storageKey: path });
    const { facts } = await castReferences(castOf(image(clear), image(sheet)), await openContext());
    expect(facts.get('image 1')!.subject).toEqual({ x: 0.25, y: 0.2, width: 0.5, height: 0.8 });
    expect(facts.get('image 2')).toMatchObject({ kind: 'storyboard', hasCutout: false });
    expect(facts.get('image 2')!.panels).toHaveLength(panels.length);
  });

  it('leaves facts out, with a warning, when a picture cannot be decoded', async () => {
    const path = join(root, 'broken.png');
    await writeFile(path, 'no picture at all');
    const broken = { ...girl, sha256: 'broken', storageKey: path };
    const { facts, warnings } = await castReferences(castOf(broken), await openContext());
    expect(facts.size).toBe(0);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain('image 1');
  });

  it('goes on after pictures that break the child which looks at them', async () => {
    const path = join(root, 'no-picture.png');
    await writeFile(path, 'no picture at all');
    const broken = (name: string) => ({ ...girl, sha256: name, storageKey: path });
    const cast = castOf(broken('one'), broken('two'), broken('three'), snake);
    const { facts, cutouts, warnings } = await castReferences(cast, await openContext());
    expect(warnings.map((warning) => warning.slice(0, 18))).toEqual([
      'What image 1 shows',
      'What image 2 shows',
      'What image 3 shows',
    ]);
    expect([...facts.keys()]).toEqual(['image 4']);
    expect([...cutouts.keys()]).toEqual(['image 4']);
  });
});

describe('casting under limits', () => {
  it('makes a cut-out no larger than a film can show: 2048x1536 of 4000x3000', async () => {
    const path = join(root, 'large.jpg');
    const disc = Buffer.from(
      '<svg width="4000" height="3000"><circle cx="2000" cy="1500" r="750" fill="#b03020"/></svg>',
    );
    await sharp({ create: { width: 4000, height: 3000, channels: 3, background: '#e8eef0' } })
      .composite([{ input: disc }])
      .jpeg()
      .toFile(path);
    const large = { ...girl, sha256: 'large', storageKey: path };
    large.facts = { ...surferCat.facts, width: 4000, height: 3000 } as Media['facts'];
    const { facts, cutouts } = await castReferences(castOf(large), await openContext());
    expectBox(facts.get('image 1')!.subject, [0.3125, 0.25, 0.6875, 0.75]);
    expect(await sharp(cutouts.get('image 1')).metadata()).toMatchObject({
      width: 2048,
      height: 1536,
    });
  });

  it('stops when the task is canceled', async () => {
    const context = { ...(await openContext()), signal: AbortSignal.abort() };
    await expect(castReferences(castOf(girl), context)).rejects.toThrow('ended by aborted');
  });
});

describe('casting twice', () => {
  it('gives the same facts and the same bytes in two processes', async () => {
    const runs = [];
    for (const cast of [castOf(scholar), castOf(girl, scholar)]) {
      const { facts, cutouts } = await castReferences(cast, await openContext());
      const key = cast.length === 1 ? 'image 1' : 'image 2';
      runs.push({ facts: facts.get(key), bytes: await hashOf(cutouts.get(key)!) });
    }
    expect(runs[0]).toEqual(runs[1]);
  });

  it('looks at a media once for all tasks', async () => {
    const folder = join(root, 'store');
    const kept: string[] = [];
    const cache: EngineContext['cache'] = {
      stat: (key) => stat(join(folder, key)).then(() => ({ sizeBytes: 1, modifiedAt: new Date(0) }), () => null), // prettier-ignore
      localPath: (key) => Promise.resolve(join(folder, key)),
      putFile: async (key, path) => {
        kept.push(key);
        await mkdir(dirname(join(folder, key)), { recursive: true });
        await copyFile(path, join(folder, key));
      },
    };
    const first = await castReferences(castOf(girl), await openContext(cache));
    expect(kept).toEqual(['analyses/gi/girl.png/v2.png', 'analyses/gi/girl.png/v2.json']);
    const context = await openContext(cache);
    const again = await castReferences(castOf(girl), {
      ...context,
      mediaPath: () => Promise.reject(new Error('the media was opened again')),
    });
    expect(again.facts).toEqual(first.facts);
    expect(await hashOf(again.cutouts.get('image 1')!)).toBe(
      await hashOf(first.cutouts.get('image 1')!),
    );
  });
});
