import { describe, expect, it } from 'vitest';
import { chooseVoice, defaultVoice } from './choose-voice.ts';
import { speakLine, type Synthesise } from './speak-line.ts';

const RATE = 22_050;

/** A synthesiser as regular as espeak-ng is not: 2 s at speed 165, 120 Hz at pitch 0, a little silence around. */
const synthesise: Synthesise = (text, _language, { pitch, speed }) => {
  const hertz = 120 * Math.exp(pitch * 0.0095);
  const voiced = text === '' ? 0 : Math.round((RATE * 2 * 165) / speed);
  const samples = new Float32Array(voiced + 2_000);
  for (let i = 0; i < voiced; i++) {
    for (let n = 1; n <= 5; n++)
      samples[1_000 + i]! += (0.2 / n) * Math.sin((2 * Math.PI * hertz * n * i) / RATE);
  }
  return Promise.resolve({ samples, sampleRateHz: RATE });
};

const speaker = () => ({ speak: synthesise, pitches: new Map<string, number>() });

const line = {
  text: 'Good morning.',
  language: 'en' as const,
  voice: chooseVoice(200),
  seconds: 3,
};

describe('speakLine', () => {
  it('comes within two per cent of the pitch it is asked for', async () => {
    for (const pitchHz of [150, 200, 280]) {
      const spoken = await speakLine({ ...line, voice: { variant: 'f2', pitchHz } }, speaker());
      expect(Math.abs(spoken.pitchHz! / pitchHz - 1)).toBeLessThan(0.02);
    }
  });

  it('tunes a voice once: its next lines are spoken at the pitch that was found, in one go', async () => {
    const asked: number[] = [];
    const listened: Synthesise = (text, language, settings) => {
      asked.push(settings.pitch);
      return synthesise(text, language, settings);
    };
    const same = { speak: listened, pitches: new Map<string, number>() };
    await speakLine(line, same);
    const tuning = asked.splice(0);
    expect(tuning.length).toBeGreaterThan(1);
    for (let count = 0; count < 3; count += 1) await speakLine(line, same);
    expect(asked).toEqual([tuning.at(-1), tuning.at(-1), tuning.at(-1)]);
  });

  it('speaks as people talk when there is time, without silence around', async () => {
    const { sound, settings } = await speakLine(line, speaker());
    expect(settings.speed).toBe(165);
    expect(sound.samples.length / RATE).toBeCloseTo(2, 2);
  });

  it('speaks faster when the line has less time than it takes', async () => {
    const { sound, settings } = await speakLine({ ...line, seconds: 1.2 }, speaker());
    expect(settings.speed).toBeGreaterThan(275);
    expect(sound.samples.length / RATE).toBeLessThanOrEqual(1.2);
  });

  it('stops at the fastest speech there is', async () => {
    const { settings } = await speakLine({ ...line, seconds: 0.2 }, speaker());
    expect(settings.speed).toBe(450);
  });

  it('gives an empty sound for a text that has nothing to say', async () => {
    const { sound, pitchHz } = await speakLine({ ...line, text: '' }, speaker());
    expect([sound.samples.length, pitchHz]).toEqual([0, null]);
  });
});

describe('voices', () => {
  it('follow a sample into its register and stay within what the timbre reaches', () => {
    expect(chooseVoice(110)).toEqual({ variant: 'm3', pitchHz: 110 });
    expect(chooseVoice(220)).toEqual({ variant: 'f2', pitchHz: 220 });
    expect(chooseVoice(380)).toEqual({ variant: 'linda', pitchHz: 380 });
    expect(chooseVoice(60)).toEqual({ variant: 'm3', pitchHz: 75 });
    expect(chooseVoice(560)).toEqual({ variant: 'linda', pitchHz: 415 });
  });

  it('differ for five speakers without a sample, and from the narrator', () => {
    const voices = [null, 0, 1, 2, 3, 4].map((index) => JSON.stringify(defaultVoice(index)));
    expect(new Set(voices).size).toBe(6);
  });
});
