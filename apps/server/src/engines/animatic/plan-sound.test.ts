import { describe, expect, it } from 'vitest';
import type { EngineMedia } from '../engine.ts';
import { planFilm } from './plan-film.ts';
import { planSound } from './plan-sound.ts';
import { girl, marketBoy, sampleJob, voiceTalk } from './test-support/sample-job.ts';

const silentVideo = {
  ...marketBoy,
  facts: { ...marketBoy.facts, hasAudio: false },
} as typeof marketBoy;

function plan(media: EngineMedia[], changes: Parameters<typeof sampleJob>[2]) {
  const job = sampleJob('Somebody says: "Hello there."', media, { ratio: undefined, ...changes });
  return planSound(job, planFilm(job));
}

describe('what is heard', () => {
  it('are the spoken lines of a film of references', () => {
    const media = [{ role: 'referenceImage', media: girl }] as const;
    expect(plan([...media], { ratio: '16:9' })).toEqual({
      hasSound: true,
      isSpoken: true,
      own: [],
    });
  });

  it('is driving audio alone, over the whole film: its speech is the speech', () => {
    const media: EngineMedia[] = [
      { role: 'firstFrame', media: girl },
      { role: 'drivingAudio', media: voiceTalk },
    ];
    expect(plan(media, { model: 'wan2.7-i2v', durationSeconds: 3 })).toEqual({
      hasSound: true,
      isSpoken: false,
      own: [{ media: voiceTalk, startFrame: 0, endFrame: 90, drives: true }],
    });
  });

  it('is a first clip with its own sound, and lines after it', () => {
    const sound = plan([{ role: 'firstClip', media: marketBoy }], {
      model: 'wan2.7-i2v',
      durationSeconds: 9,
    });
    expect(sound).toEqual({
      hasSound: true,
      isSpoken: true,
      own: [{ media: marketBoy, startFrame: 0, endFrame: 205 }],
    });
  });

  it.each([
    ['auto', true],
    ['origin', false],
  ] as const)(
    'is the sound of an edited video; %s: lines are spoken over it: %s',
    (audioSetting, isSpoken) => {
      const sound = plan([{ role: 'inputVideo', media: marketBoy }], {
        model: 'wan2.7-videoedit',
        durationSeconds: undefined,
        audioSetting,
      });
      expect(sound).toEqual({
        hasSound: true,
        isSpoken,
        own: [{ media: marketBoy, startFrame: 0, endFrame: 205 }],
      });
    },
  );

  it('is nothing where sound was declined', () => {
    const media: EngineMedia[] = [{ role: 'referenceVideo', media: marketBoy }];
    const size = { width: 1280, height: 720 };
    expect(plan(media, { model: 'wan2.6-r2v-flash', size, withAudio: false })).toEqual({
      hasSound: false,
      isSpoken: false,
      own: [],
    });
  });

  it('is a reference video that performs, quietly, where it is one that can be heard', () => {
    const job = sampleJob('Video 1 and Video 2 wait.', [
      { role: 'referenceVideo', media: silentVideo },
      { role: 'referenceVideo', media: marketBoy },
    ]);
    const span = { startFrame: 30, endFrame: 60 };
    const sounds = [1, 2].map((number) => ({
      ...span,
      kind: 'performance' as const,
      ref: { kind: 'video' as const, number },
    }));
    expect(planSound(job, { ...planFilm(job), sounds }).own).toEqual([
      { media: marketBoy, ...span, isQuiet: true },
    ]);
  });
});
