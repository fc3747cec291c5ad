import type { Shot, SoundMention } from '@callsheet/screenplay';
import { describe, expect, it } from 'vitest';
import { shot } from '../testing/test-film.ts';
import type { Clip } from '../timeline.ts';
import { listTempCues } from './list-temp-cues.ts';

const span = { start: 0, end: 1 };
const rain: SoundMention = { span, kind: 'ambience', ambience: 'rain' };
const music: SoundMention = { span, kind: 'music' };
const guitar: SoundMention = { span, kind: 'music', instrument: 'guitar' };
const steps: SoundMention = { span, kind: 'effect', effect: 'footsteps' };
const silence: SoundMention = { span, kind: 'silence' };

/** Shots of two seconds that follow one another. */
function cuesOf(...shots: Partial<Shot>[]) {
  const numbered = shots.map((changes, index) => ({
    ...shot({ cast: [], ...changes }),
    number: index + 1,
  }));
  const clips = numbered.map(({ number, framing, move }): Clip => ({
    shotNumber: number,
    startFrame: (number - 1) * 60,
    endFrame: number * 60,
    framing,
    move,
    layers: [],
  }));
  return listTempCues({ shots: numbered }, clips);
}

describe('the cues of the temp track', () => {
  it('are none where the prompt names no sound', () => {
    expect(cuesOf({}, {})).toEqual([]);
  });

  it('play on through shots that follow one another and share them', () => {
    expect(cuesOf({ sounds: [rain] }, { sounds: [rain] }, {}, { sounds: [rain] })).toEqual([
      { kind: 'ambience', ambience: 'rain', startFrame: 0, endFrame: 120 },
      { kind: 'ambience', ambience: 'rain', startFrame: 180, endFrame: 240 },
    ]);
  });

  it('begin anew in each shot when something happens in it', () => {
    expect(cuesOf({ sounds: [steps] }, { sounds: [steps, steps] })).toEqual([
      { kind: 'effect', effect: 'footsteps', startFrame: 0, endFrame: 60 },
      { kind: 'effect', effect: 'footsteps', startFrame: 60, endFrame: 120 },
    ]);
  });

  it('have the mood that is named with the music, else that of the shot, else a calm one', () => {
    const sad: SoundMention = { ...music, mood: 'melancholy' };
    const moods = cuesOf({ sounds: [sad], mood: 'tense' }, { sounds: [music], mood: 'tense' }, { sounds: [music] }); // prettier-ignore
    expect(moods.map((cue) => cue.kind === 'music' && cue.mood)).toEqual([
      'melancholy',
      'tense',
      'calm',
    ]);
  });

  it('are the instrument where music is named beside it', () => {
    expect(cuesOf({ sounds: [music, guitar] })).toEqual([
      { kind: 'music', instrument: 'guitar', mood: 'calm', startFrame: 0, endFrame: 60 },
    ]);
  });

  it('are silent where silence is asked for, but for what happens', () => {
    expect(cuesOf({ sounds: [rain, music, silence, steps] })).toEqual([
      { kind: 'effect', effect: 'footsteps', startFrame: 0, endFrame: 60 },
    ]);
  });

  it('are what a video is heard playing, where nobody speaks and no other music is named', () => {
    const who = { kind: 'video', number: 1 } as const;
    const blocking = [{ who, actions: [{ kind: 'plays' as const }], spans: [] }];
    expect(cuesOf({ blocking })).toEqual([
      { kind: 'performance', ref: who, startFrame: 0, endFrame: 60 },
    ]);
    expect(cuesOf({ blocking, sounds: [guitar] }).map(({ kind }) => kind)).toEqual(['music']);
    expect(cuesOf({ blocking: [{ ...blocking[0]!, who: { kind: 'image', number: 1 } }] })).toEqual(
      [],
    );
  });

  it('have the steps of who is seen walking', () => {
    const at = { x: 0, y: 0, width: 1, height: 1 };
    const still = { x: 0, y: 0, scale: 1 };
    const walk = { kind: 'walk' as const, startFrame: 10, endFrame: 56, from: still, to: still };
    const walker = {
      ref: { kind: 'image' as const, number: 1 },
      from: at,
      to: at,
      crop: at,
      depth: 'card' as const,
      stance: { head: at, acts: [walk, { ...walk, startFrame: 40, isRun: true as const }] },
    };
    const walked = { ...shot({ cast: [] }), sounds: [steps] };
    const clip = { shotNumber: 1, startFrame: 0, endFrame: 60, framing: 'wide', move: 'static', layers: [walker] } as const; // prettier-ignore
    expect(listTempCues({ shots: [walked] }, [{ ...clip, layers: [walker] }])).toEqual([
      {
        kind: 'effect',
        effect: 'footsteps',
        startFrame: 0,
        endFrame: 60,
        steps: [24, 38, 49, 52],
      },
    ]);
  });
});
