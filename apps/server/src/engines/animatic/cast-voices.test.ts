import type { SoundCue } from '@callsheet/animatic';
import { describe, expect, it } from 'vitest';
import { castVoices, listVoiceSamples } from './cast-voices.ts';
import { nameCast } from './name-cast.ts';
import { girl, marketBoy, snake, voiceTalk } from './test-support/sample-job.ts';

const silentVideo = {
  ...marketBoy,
  facts: { ...marketBoy.facts, hasAudio: false },
} as typeof marketBoy;

function lineOf(who: Pick<SoundCue, 'speaker' | 'speakerName'> = {}): SoundCue {
  return {
    ...who,
    text: 'Hello.',
    language: 'en',
    startFrame: 0,
    endFrame: 30,
    pan: 0,
    framing: 'medium',
  };
}

const IMAGE = { kind: 'image', number: 1 } as const;
const SECOND = { kind: 'image', number: 2 } as const;
const VIDEO = { kind: 'video', number: 1 } as const;

describe('voices of the cast', () => {
  it("come from a reference's voice sample, else from the sound of its video", () => {
    const media = [
      { role: 'referenceImage', media: girl, voice: voiceTalk },
      { role: 'referenceVideo', media: marketBoy },
    ] as const;
    const cues = [lineOf({ speaker: IMAGE }), lineOf({ speaker: VIDEO })];
    const samples = listVoiceSamples(cues, nameCast(media), media);
    expect(samples.map(({ media, format }) => [media, format])).toEqual([
      [voiceTalk, 'wav'],
      [marketBoy, 'mp4'],
    ]);
  });

  it('§2.3-voice-wins prefer the sample to the sound of the video (contract.md §2.3)', () => {
    const media = [{ role: 'referenceVideo', media: marketBoy, voice: voiceTalk }] as const;
    const samples = listVoiceSamples([lineOf({ speaker: VIDEO })], nameCast(media), media);
    expect(samples.map((sample) => sample.media)).toEqual([voiceTalk]);
  });

  it('are not looked for where nobody speaks or nothing sounds', () => {
    const media = [
      { role: 'referenceImage', media: girl, voice: voiceTalk },
      { role: 'referenceVideo', media: silentVideo },
    ] as const;
    const cues = [lineOf(), lineOf({ speaker: VIDEO })];
    expect(listVoiceSamples(cues, nameCast(media), media)).toEqual([]);
  });

  it('are the sounds of the request in their order, for those who speak without a sample of their own', () => {
    const media = [
      { role: 'referenceImage', media: snake },
      { role: 'referenceAudio', media: voiceTalk },
      { role: 'referenceImage', media: girl },
    ] as const;
    const samples = listVoiceSamples([lineOf({ speaker: SECOND })], nameCast(media), media);
    expect(samples.map(({ key, media: sample }) => [key, sample])).toEqual([
      ['image 2', voiceTalk],
    ]);
  });
});

const TWO = nameCast([
  { role: 'referenceImage', media: girl },
  { role: 'referenceImage', media: snake },
]);

function cast(prompt: string, cues: SoundCue[], heard: [string, number][] = []) {
  const likenesses = new Map(heard.map(([key, pitchHz]) => [key, { pitchHz }]));
  return castVoices(cues, { cast: TWO, prompt, heard: likenesses }).map(({ voice }) => voice);
}

describe('castVoices', () => {
  it('follows what was heard, and gives a speaker the same voice in every line', () => {
    const cues = [lineOf({ speaker: IMAGE }), lineOf(), lineOf({ speaker: IMAGE })];
    const [first, narrator, again] = cast('Image 1 speaks.', cues, [['image 1', 133]]);
    expect(first).toMatchObject({ timbre: 'm3', pitchHz: 133 });
    expect(again).toEqual(first);
    expect(narrator).not.toEqual(first);
  });

  it.each([
    ['A young woman (Image 1) says to an old man, Image 2: "Good day."', [180, 260], [90, 130]],
    ['The boy in Image 1 greets Image 2, a bear.', [250, 310], [65, 90]],
    ['Image 1 is a little girl. She waves. Image 2, a wizard, nods.', [280, 340], [90, 160]],
    ['图1的小女孩对图2的老爷爷说话。', [280, 340], [100, 130]],
    ['图1在美丽的花园里，图2在明亮的房间里。', [180, 260], [90, 160]],
    ['Image 1 says to the queen that his time has come. Image 2, a king, laughs.', [90, 260], [90, 160]], // prettier-ignore
  ] as const)('goes by what the prompt says of a speaker: %s', (prompt, first, second) => {
    const voices = cast(prompt, [lineOf({ speaker: IMAGE }), lineOf({ speaker: SECOND })]);
    [first, second].forEach(([from, to], index) => {
      expect(voices[index]!.pitchHz).toBeGreaterThanOrEqual(from);
      expect(voices[index]!.pitchHz).toBeLessThanOrEqual(to);
    });
  });

  it('goes by names, and by the words around a name that tells nothing', () => {
    const names = ['Mia', 'Old fisherman', 'Little girl', '小明', 'Quill'];
    const cues = names.map((speakerName) => lineOf({ speakerName }));
    const voices = cast('Quill, a robot, blinks.', cues);
    expect(voices.map(({ pitchHz }) => pitchHz)).toEqual([205, 108, 290, 116, 145]);
  });

  it('tells twelve speakers of one kind apart by a semitone at least', () => {
    const cues = Array.from({ length: 12 }, (_, i) => lineOf({ speakerName: `Woman ${i + 1}` }));
    const pitches = cast('', cues)
      .map(({ pitchHz }) => 12 * Math.log2(pitchHz))
      .toSorted((a, b) => a - b);
    const steps = pitches.slice(1).map((pitch, i) => pitch - pitches[i]!);
    expect(Math.min(...steps)).toBeGreaterThan(0.99);
  });

  it('keeps clear of a voice that was heard', () => {
    const cues = [lineOf({ speaker: IMAGE }), lineOf({ speakerName: 'Anna' })];
    const [heard, other] = cast('', cues, [['image 1', 205]]);
    expect(Math.abs(12 * Math.log2(other!.pitchHz / heard!.pitchHz))).toBeGreaterThan(0.99);
  });
});
