import { expect, test } from 'vitest';
import type { EngineMedia } from '../engines/engine.ts';
import { probeOutput } from './probe-output.ts';
import { SAMPLE_VIDEO } from './test-support/fake-engine.ts';

/** What the sample video is: 1280x720 and 6.83 s. */
const request = {
  model: 'wan2.7-r2v',
  prompt: 'Image 1 waves.',
  media: [],
  resolution: '720P',
  ratio: '16:9',
  durationSeconds: 7,
  promptExtend: true,
  watermark: false,
} as const;

const job = (changes: object = {}) => ({ request: { ...request, media: [], ...changes }, media: [] }); // prettier-ignore

function firstFrame(width: number, height: number): EngineMedia {
  const facts = { kind: 'image', format: 'png', width, height, hasAlpha: false } as const;
  return { role: 'firstFrame', media: { sha256: '', storageKey: '', sizeBytes: 1, facts } };
}

test('a video as promised gives its facts', async () => {
  expect(await probeOutput(SAMPLE_VIDEO, job())).toEqual({
    width: 1280,
    height: 720,
    durationSeconds: 6.833333333333333,
  });
});

test('a video of another size or length than promised is refused by name', async () => {
  await expect(probeOutput(SAMPLE_VIDEO, job({ ratio: '9:16' }))).rejects.toThrow(
    'the output is 1280x720 instead of 720x1280',
  );
  await expect(probeOutput(SAMPLE_VIDEO, job({ durationSeconds: 8 }))).rejects.toThrow(
    'instead of 8 s',
  );
});

test('a first frame gives the size, whatever the ratio says', async () => {
  const wide = { ...job({ ratio: '1:1' }), media: [firstFrame(1920, 1080)] };
  expect(await probeOutput(SAMPLE_VIDEO, wide)).toMatchObject({ width: 1280, height: 720 });
  const tall = { ...job(), media: [firstFrame(750, 1000)] };
  await expect(probeOutput(SAMPLE_VIDEO, tall)).rejects.toThrow('instead of 816x1104');
});

test('what is no MP4 at all is refused', async () => {
  await expect(probeOutput(import.meta.filename, job())).rejects.toThrow();
});
