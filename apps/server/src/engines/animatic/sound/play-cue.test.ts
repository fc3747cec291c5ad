import type { Ambience, Instrument, Mood, SoundEffect } from '@callsheet/screenplay';
import { describe, expect, it } from 'vitest';
import { playCue } from './play-cue.ts';
import type { PlayedCue } from './sound-job.ts';
import { SAMPLE_RATE_HZ, type StereoSound } from './stereo-sound.ts';

const SECONDS = 4;
const FRAMES = { startFrame: 0, endFrame: SECONDS * 30 };

function play(cue: PlayedCue, seed = 7): StereoSound {
  const endSample = SECONDS * SAMPLE_RATE_HZ;
  return playCue(cue, { startSample: 0, endSample, musicSample: 0, seed, fps: 30 });
}

/** Where the middle of the power lies, in hertz: the mean square of the slope against that of the sound. */
function brightness({ left }: StereoSound): number {
  let [slope, power] = [0, 0];
  for (let i = 1; i < left.length; i++) {
    slope += (left[i]! - left[i - 1]!) ** 2;
    power += left[i]! ** 2;
  }
  return (Math.sqrt(slope / power) * SAMPLE_RATE_HZ) / (2 * Math.PI);
}

function expectSound(sound: StereoSound, [from, to]: readonly [number, number]): void {
  for (const side of [sound.left, sound.right]) {
    expect(side.length).toBe(SECONDS * SAMPLE_RATE_HZ);
    let [peak, power] = [0, 0];
    for (const value of side) {
      peak = Math.max(peak, Math.abs(value));
      power += value * value;
    }
    // No sample that is not a number, none that would clip.
    expect(peak).toBeLessThan(1);
    expect(Math.sqrt(power / side.length)).toBeGreaterThan(0.002);
  }
  expect(brightness(sound)).toBeGreaterThan(from);
  expect(brightness(sound)).toBeLessThan(to);
}

/** Lowest and highest brightness in hertz that still is the thing. */
const INSTRUMENTS: Record<Instrument, readonly [number, number]> = {
  accordion: [600, 2_500],
  bell: [500, 2_500],
  brass: [300, 1_800],
  cello: [120, 900],
  drums: [50, 900],
  erhu: [500, 2_200],
  flute: [500, 1_900],
  guitar: [300, 2_000],
  guzheng: [500, 3_000],
  harp: [300, 1_700],
  orchestra: [150, 1_200],
  piano: [200, 1_300],
  synth: [100, 900],
  violin: [500, 2_600],
};

const AMBIENCES: Record<Ambience, readonly [number, number]> = {
  birds: [2_000, 5_000],
  cafe: [250, 1_300],
  crowd: [250, 1_300],
  fire: [200, 2_000],
  forest: [800, 3_000],
  insects: [2_500, 5_500],
  machine: [80, 700],
  rain: [1_500, 4_500],
  room: [100, 800],
  stream: [800, 2_800],
  street: [150, 1_300],
  thunder: [40, 500],
  train: [100, 1_000],
  waves: [400, 2_600],
  wind: [100, 900],
};

const EFFECTS: Record<SoundEffect, readonly [number, number]> = {
  applause: [1_000, 4_000],
  bell: [300, 1_500],
  door: [80, 1_200],
  engine: [60, 500],
  explosion: [40, 700],
  footsteps: [150, 1_500],
  knock: [150, 1_200],
  laughter: [300, 1_500],
  phone: [700, 1_600],
  splash: [500, 3_000],
};

const MOODS: Mood[] = [
  'calm',
  'cheerful',
  'eerie',
  'epic',
  'melancholy',
  'mysterious',
  'playful',
  'romantic',
  'tender',
  'tense',
];

describe('the temp track', () => {
  it.each(Object.entries(INSTRUMENTS))('plays the %s, between %s Hz', (instrument, range) => {
    expectSound(play({ ...FRAMES, kind: 'music', instrument: instrument as Instrument, mood: 'calm' }), range); // prettier-ignore
  });

  it.each(Object.entries(AMBIENCES))('is in a place of %s, between %s Hz', (ambience, range) => {
    expectSound(play({ ...FRAMES, kind: 'ambience', ambience: ambience as Ambience }), range);
  });

  it.each(Object.entries(EFFECTS))('makes the sound of %s, between %s Hz', (effect, range) => {
    expectSound(play({ ...FRAMES, kind: 'effect', effect: effect as SoundEffect }), range);
  });

  it.each(MOODS)('has music for a %s mood where no instrument is named', (mood) => {
    expectSound(play({ ...FRAMES, kind: 'music', mood }), [50, 2_500]);
  });

  it('is the same with the same seed and another with another', () => {
    const cue: PlayedCue = { ...FRAMES, kind: 'music', instrument: 'guitar', mood: 'calm' };
    expect(play(cue)).toEqual(play(cue));
    expect(play(cue, 8)).not.toEqual(play(cue));
  });

  it('plays at the level of its kind: music at 0.045, a quiet place at 0.012 RMS of what sounds', () => {
    const level = (cue: PlayedCue) => {
      const { left, right } = play(cue);
      const both = [...left, ...right].filter((value) => Math.abs(value) > 0.001);
      return Math.sqrt(both.reduce((sum, value) => sum + value * value, 0) / both.length);
    };
    expect(level({ ...FRAMES, kind: 'music', instrument: 'violin', mood: 'calm' })).toBeCloseTo(0.045, 2); // prettier-ignore
    expect(level({ ...FRAMES, kind: 'ambience', ambience: 'room' })).toBeCloseTo(0.012, 2);
  });

  it('steps when feet are seen to come down', () => {
    const { left } = play({ ...FRAMES, kind: 'effect', effect: 'footsteps', steps: [30, 75] });
    const level = (from: number, to: number) =>
      Math.hypot(...left.subarray(from * SAMPLE_RATE_HZ, to * SAMPLE_RATE_HZ));
    for (const step of [1, 2.5]) {
      expect(level(step, step + 0.1)).toBeGreaterThan(20 * level(step - 0.3, step - 0.01));
    }
    expect(level(3.5, 4)).toBeLessThan(0.02 * level(1, 1.1));
  });

  it('is as long as its cue, however short that is', () => {
    const cues: PlayedCue[] = [
      ...Object.keys(INSTRUMENTS).map((name) => ({ ...FRAMES, kind: 'music' as const, instrument: name as Instrument, mood: 'calm' as const })), // prettier-ignore
      ...Object.keys(AMBIENCES).map((name) => ({ ...FRAMES, kind: 'ambience' as const, ambience: name as Ambience })), // prettier-ignore
      ...Object.keys(EFFECTS).map((name) => ({ ...FRAMES, kind: 'effect' as const, effect: name as SoundEffect })), // prettier-ignore
    ];
    for (const cue of cues) {
      for (const endSample of [2, 1_600, 9_600]) {
        const { left, right } = playCue(cue, { startSample: 0, endSample, musicSample: 0, seed: 7, fps: 30 }); // prettier-ignore
        expect([left.length, right.length]).toEqual([endSample, endSample]);
        expect([...left, ...right].every((value) => Number.isFinite(value))).toBe(true);
      }
    }
  });
});
