import type { SoundCue } from '@callsheet/animatic';
import { describe, expect, it } from 'vitest';
import { castVoice, listVoiceSamples } from './cast-voices.ts';
import { nameCast } from './name-cast.ts';
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
    framing: 'medium',
  };
}

const IMAGE = { kind: 'image', number: 1 } as const;
const VIDEO = { kind: 'video', number: 1 } as const;

describe('voices of the cast', () => {
  it("come from a reference's voice sample, else from the sound of its video", () => {
    const media = [
      { role: 'referenceImage', media: girl, voice: voiceTalk },
      { role: 'referenceVideo', media: marketBoy },
    ] as const;
    const samples = listVoiceSamples([lineOf(IMAGE), lineOf(VIDEO)], nameCast(media), media);
    expect(samples.map(({ media, format }) => [media, format])).toEqual([
      [voiceTalk, 'wav'],
      [marketBoy, 'mp4'],
    ]);
  });

  it('§2.3-voice-wins prefer the sample to the sound of the video (contract.md §2.3)', () => {
    const media = [{ role: 'referenceVideo', media: marketBoy, voice: voiceTalk }] as const;
    const samples = listVoiceSamples([lineOf(VIDEO)], nameCast(media), media);
    expect(samples.map((sample) => sample.media)).toEqual([voiceTalk]);
  });

  it('are not looked for where nobody speaks or nothing sounds', () => {
    const media = [
      { role: 'referenceImage', media: girl, voice: voiceTalk },
      { role: 'referenceVideo', media: silentVideo },
    ] as const;
    expect(listVoiceSamples([lineOf(), lineOf(VIDEO)], nameCast(media), media)).toEqual([]);
  });

  it('are the sounds of the request in their order, for those who speak without a sample of their own', () => {
    const media = [
      { role: 'referenceImage', media: snake },
      { role: 'referenceAudio', media: voiceTalk },
      { role: 'referenceImage', media: girl },
    ] as const;
    const second = { kind: 'image', number: 2 } as const;
    const samples = listVoiceSamples([lineOf(second)], nameCast(media), media);
    expect(samples.map(({ key, media: sample }) => [key, sample])).toEqual([
      ['image 2', voiceTalk],
    ]);
  });

  it('follow what was heard, and differ between speakers of whom nothing was heard', () => {
    const cast = nameCast([
      { role: 'referenceImage', media: girl },
      { role: 'referenceImage', media: snake },
    ]);
    const company = { cast, cues: [] };
    const heard = new Map([['image 1', 133]]);
    expect(castVoice(lineOf(IMAGE), company, heard)).toEqual({ variant: 'm3', pitchHz: 133 });
    const first = castVoice(lineOf(IMAGE), company, new Map());
    const second = castVoice(lineOf({ kind: 'image', number: 2 }), company, new Map());
    const narrator = castVoice(lineOf(), company, new Map());
    expect(new Set([first, second, narrator].map((voice) => JSON.stringify(voice))).size).toBe(3);
  });

  it('of people known by name go with their silhouettes', () => {
    const cues = ['Mia', 'Old fisherman', 'Little girl'].map((speakerName) => ({
      ...lineOf(),
      speakerName,
    }));
    const pitches = cues.map((cue) => castVoice(cue, { cast: [], cues }, new Map()).pitchHz);
    expect(pitches).toEqual([205, 95, 290]);
  });
});
