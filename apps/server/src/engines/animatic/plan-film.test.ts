import { describe, expect, it } from 'vitest';
import { nameCast } from './name-cast.ts';
import { planFilm } from './plan-film.ts';
import { girl, marketBoy, sampleJob, snake, surferCat } from './test-support/sample-job.ts';

const CAST = [
  { role: 'referenceImage', media: girl },
  { role: 'firstFrame', media: surferCat },
  { role: 'referenceVideo', media: marketBoy },
  { role: 'referenceImage', media: snake },
] as const;

describe('planFilm', () => {
  it('numbers images and videos separately and gives the first frame no number', () => {
    expect(nameCast(CAST).map(({ ref }) => ref)).toEqual([
      { kind: 'image', number: 1 },
      'first-frame',
      { kind: 'video', number: 1 },
      { kind: 'image', number: 2 },
    ]);
  });

  it('has thirty frames a second at the size of the resolution and ratio', () => {
    const job = sampleJob('Image 1 waits.', [CAST[0]], { ratio: '3:4', durationSeconds: 7 });
    expect(planFilm(job)).toMatchObject({
      width: 832,
      height: 1104,
      fps: 30,
      frameCount: 210,
      seed: 7,
    });
  });

  it('takes the ratio of a first frame, whatever the request says', () => {
    const job = sampleJob('Image 1 waits.', [CAST[0], CAST[1]], {
      ratio: '16:9',
      resolution: '1080P',
    });
    expect(planFilm(job)).toMatchObject({ width: 1248, height: 1648 });
  });

  it('marks the film in the language of the prompt, only when it is asked to', () => {
    const marked = (prompt: string, watermark: boolean) =>
      planFilm(sampleJob(prompt, [CAST[0]], { watermark })).watermark;
    expect(marked('Image 1 waits.', true)).toBe('AI Generated');
    expect(marked('图1在等。', true)).toBe('AI生成');
    expect(marked('图1在等。', false)).toBeUndefined();
  });

  it('is the same film for the same job', () => {
    const job = sampleJob('Image 1 meets Video 1.', [CAST[0], CAST[2]]);
    expect(planFilm(job)).toEqual(planFilm(structuredClone(job)));
  });
});
