import { describe, expect, it } from 'vitest';
import { latestEndFrame } from './latest-end-frame.ts';
import { planFilm } from './plan-film.ts';
import { girl, sampleJob } from './test-support/sample-job.ts';

const film = planFilm(
  sampleJob(
    'Scene 1 [0-2s]: Image 1 waits. Scene 2 [2-4s]: Image 1 goes.',
    [{ role: 'referenceImage', media: girl }],
    { durationSeconds: 4 },
  ),
);

describe('latestEndFrame', () => {
  it("is the shot's end when nobody speaks after", () => {
    const cue = { startFrame: 10, endFrame: 30 };
    expect(latestEndFrame(film, cue, [cue])).toBe(60);
    const second = { startFrame: 70, endFrame: 90 };
    expect(latestEndFrame(film, second, [cue, second])).toBe(120);
  });

  it("is the next line's beginning when that comes first", () => {
    const cue = { startFrame: 10, endFrame: 30 };
    expect(latestEndFrame(film, cue, [cue, { startFrame: 45 }, { startFrame: 40 }])).toBe(40);
  });

  it('is never before the end of its own time', () => {
    const cue = { startFrame: 10, endFrame: 80 };
    expect(latestEndFrame(film, cue, [cue, { startFrame: 40 }])).toBe(80);
  });
});
