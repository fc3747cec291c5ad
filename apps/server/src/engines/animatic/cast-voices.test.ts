import type { SoundCue } from '@callsheet/animatic';
import { describe, expect, it } from 'vitest';
import { castVoice, listVoiceSamples } from './cast-voices.ts';
import { nameCast } from './plan-film.ts';
import { girl, marketBoy, snake, voiceTalk } from './test-support/sample-job.ts';

const silentVideo = {
  ...marketBoy,
  facts: { ...marketBoy.facts, hasAudio: false },
} as typeof marketBoy;

function lineOf(speaker?: SoundCue['speaker']): SoundCue {
  return {
    ...(speaker && { speaker }),
    text: 'Hello.',
    language: 'en',
    startFrame: 0,
    endFrame: 30,
    pan: 0,
  };
}

const IMAGE = { kind: 'image', number: 1 } as const;
const VIDEO = { kind: 'video', number: 1 } as const;

describe('voices of the cast', () => {
  it("come from a reference's voice sample, else from the sound of its video", () => {
    const cast = nameCast([
      { role: 'referenceImage', media: girl, voice: voiceTalk },
      { role: 'referenceVideo', media: marketBoy },
    ]);
    const samples = listVoiceSamples([lineOf(IMAGE), lineOf(VIDEO)], cast);
    expect(samples.map(({ media, format }) => [media, format])).toEqual([
      [voiceTalk, 'wav'],
      [marketBoy, 'mp4'],
    ]);
  });

  it('prefer the sample to the sound of the video (contract.md §2.3)', () => {
    const cast = nameCast([{ role: 'referenceVideo', media: marketBoy, voice: voiceTalk }]);
    expect(listVoiceSamples([lineOf(VIDEO)], cast).map(({ media }) => media)).toEqual([voiceTalk]);
  });

  it('are not looked for where nobody speaks or nothing sounds', () => {
    const cast = nameCast([
      { role: 'referenceImage', media: girl, voice: voiceTalk },
      { role: 'referenceVideo', media: silentVideo },
    ]);
    expect(listVoiceSamples([lineOf(), lineOf(VIDEO)], cast)).toEqual([]);
  });

  it('follow what was heard, and differ between speakers of whom nothing was heard', () => {
    const cast = nameCast([
      { role: 'referenceImage', media: girl },
      { role: 'referenceImage', media: snake },
    ]);
    const heard = new Map([['image 1', 133]]);
    expect(castVoice(lineOf(IMAGE), cast, heard)).toEqual({ variant: 'm3', pitchHz: 133 });
    const first = castVoice(lineOf(IMAGE), cast, new Map());
    const second = castVoice(lineOf({ kind: 'image', number: 2 }), cast, new Map());
    const narrator = castVoice(lineOf(), cast, new Map());
    expect(new Set([first, second, narrator].map((voice) => JSON.stringify(voice))).size).toBe(3);
  });
});
