import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planFilm } from '../plan-film.ts';
import { renderInProcess } from '../render-process.ts';
import { girl, marketBoy, sampleJob, samplePath } from '../test-support/sample-job.ts';
import type { PictureFile } from './render-job.ts';

/** A dissolve into a video that plays for two segments and more, loops, and is left again by a cut. */
const PROMPT =
  'Scene 1 [0-2s]: Wide shot of Image 1. Scene 2 [2-10s]: Dissolve to a medium shot of Video 1, handheld. Scene 3 [10-11s]: Close-up of Image 1. Scene 4 [11-12s]: Video 1 waves.';

const PICTURES: PictureFile[] = [
  { ref: { kind: 'image', number: 1 }, path: samplePath('girl.png'), width: 1024, height: 1024, kind: 'image', format: 'png' }, // prettier-ignore
  { ref: { kind: 'video', number: 1 }, path: samplePath('market-boy.mp4'), width: 1280, height: 720, kind: 'video', format: 'mp4' }, // prettier-ignore
];

describe('a film rendered by several workers', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'callsheet-workers-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('is the same bytes with one, two and four of them, each time in a process of its own', async () => {
    const [one, ...others] = [await make(1), await make(2), await make(4)];
    expect(one!.film.length).toBeGreaterThan(100_000);
    for (const { film, guide } of others) {
      expect(film.equals(one!.film)).toBe(true);
      expect(guide.equals(one!.guide)).toBe(true);
    }
  });

  it('reports a progress that only grows, to the whole', async () => {
    const { progress } = await make(2);
    expect(progress.at(-1)).toBe(100);
    expect(progress).toEqual(progress.toSorted((a, b) => a - b));
    expect(new Set(progress).size).toBe(progress.length);
  });

  it('tells which reference could not be decoded, whichever worker met it', async () => {
    const broken = PICTURES.map((file) =>
      file.kind === 'video' ? { ...file, path: samplePath('README.md') } : file,
    );
    const unusable = await renderInProcess(orderOf('broken', broken), SIGNAL, () => undefined, 2);
    expect(unusable).toMatchObject({ kind: 'unusable', ref: { kind: 'video', number: 1 } });
  });

  let count = 0;
  async function make(workerCount: number) {
    const order = orderOf(`film-${(count += 1)}`, PICTURES);
    const progress: number[] = [];
    const unusable = await renderInProcess(order, SIGNAL, (p) => progress.push(p), workerCount);
    expect(unusable).toBeNull();
    const [film, guide] = await Promise.all([order.outputPath, order.guide.path].map((path) => readFile(path))); // prettier-ignore
    return { film: film!, guide: guide!, progress };
  }

  function orderOf(name: string, pictures: PictureFile[]) {
    const job = sampleJob(
      PROMPT,
      [
        { role: 'referenceImage', media: girl },
        { role: 'referenceVideo', media: marketBoy },
      ],
      { durationSeconds: 12 },
    );
    return {
      // Small, so that it is the segments that take the time.
      timeline: { ...planFilm(job), width: 320, height: 180 },
      pictures,
      outputPath: join(folder, `${name}.mp4`),
      stills: [],
      guide: { path: join(folder, `${name}-guide.mp4`), width: 160, height: 90 },
    };
  }
});

const SIGNAL = new AbortController().signal;
