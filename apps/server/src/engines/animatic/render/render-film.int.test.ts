import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { AV_LOG_ERROR } from 'node-av/constants';
import { Log } from 'node-av/lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openVideoPicture } from '../picture/open-video-picture.ts';
import { planFilm } from '../plan-film.ts';
import { girl, sampleJob, samplePath } from '../test-support/sample-job.ts';
import { renderFilm } from './render-film.ts';
import type { RenderJob } from './render-job.ts';

const JOB = sampleJob('Wide shot of Image 1.', [{ role: 'referenceImage', media: girl }]);
const GUIDE = { width: 640, height: 360 };

describe('what a film is rendered with', () => {
  let folder: string;
  const inFolder = (name: string) => join(folder, name);
  beforeAll(async () => {
    Log.setLevel(AV_LOG_ERROR);
    folder = await mkdtemp(join(tmpdir(), 'callsheet-render-'));
    const job: RenderJob = {
      timeline: planFilm({ ...JOB, request: { ...JOB.request, watermark: true } }),
      pictures: [
        { ref: { kind: 'image', number: 1 }, path: samplePath('girl.png'), width: 1024, height: 1024, kind: 'image', format: 'png' }, // prettier-ignore
      ],
      outputPath: inFolder('film.mp4'),
      stills: [
        { frame: 40, path: inFolder('bare.png'), isBare: true },
        { frame: 40, path: inFolder('written.png'), isBare: false },
      ],
      guide: { path: inFolder('guide.mp4'), ...GUIDE },
      workerCount: 2,
    };
    await renderFilm(job, () => undefined);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('keeps the wanted frames as PNGs of their size, with and without what is written on them', async () => {
    const [bare, written] = await Promise.all(['bare.png', 'written.png'].map(readPixels));
    expect([bare!.info.width, bare!.info.height]).toEqual([1280, 720]);
    expect(difference(bare!.data, written!.data)).toBeGreaterThan(0.1);
    expect(difference(written!.data, showFrame('film.mp4', { width: 1280, height: 720 }))).toBeLessThan(3); // prettier-ignore
  });

  it('writes a guide of the same frames at half the size, with nothing written on them', async () => {
    const small = sharp(inFolder('bare.png')).resize(GUIDE.width, GUIDE.height).ensureAlpha();
    const bare = await small.raw().toBuffer();
    expect(difference(bare, showFrame('guide.mp4', GUIDE))).toBeLessThan(3);
    expect((await readFile(inFolder('guide.mp4'))).toString('latin1')).not.toContain('mp4a');
  });

  function readPixels(name: string) {
    return sharp(inFolder(name)).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  }

  function showFrame(name: string, size: { width: number; height: number }): Buffer {
    const video = openVideoPicture({ path: inFolder(name), format: 'mp4', ...size });
    video.show(40 / 30);
    const pixels = Buffer.from(video.surface.canvas.data());
    video.close();
    return pixels;
  }
});

/** Mean of all channels, of 255. */
function difference(one: Buffer, other: Buffer): number {
  return one.reduce((sum, value, index) => sum + Math.abs(value - other[index]!), 0) / one.length;
}
