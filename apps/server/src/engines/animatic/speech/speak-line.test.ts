import { describe, expect, it } from 'vitest';
import type { Synthesiser, Utterance } from './open-synthesiser.ts';
import { speakLine } from './speak-line.ts';
import type { Voice } from './voice.ts';

const RATE = 22_050;

/** A synthesiser as regular as espeak-ng is not: 2 s at speed 165, a tenth above what it is told, a little silence around. */
function open(asked: Utterance[] = []): Synthesiser {
  return {
    readTimbre: () => 'language variant\nformant 1 100 100 100\n',
    speak: (utterance) => {
      asked.push(utterance);
      const { ssml, variant, speed } = utterance;
      const hertz = 1.25 * Number(/^pitch (\d+)/m.exec(variant)![1]);
      const voiced = ssml.trim() === '' ? 0 : Math.round((RATE * 2 * 165) / speed);
      const samples = new Float32Array(voiced + 2_000);
      for (let i = 0; i < voiced; i++) {
        for (let n = 1; n <= 5; n++)
          samples[1_000 + i]! += (0.2 / n) * Math.sin((2 * Math.PI * hertz * n * i) / RATE);
      }
      const phonemes = [{ ipa: 'a', seconds: 1_000 / RATE }];
      return { sound: { samples, sampleRateHz: RATE }, phonemes };
    },
  };
}

const speaker = (asked?: Utterance[]) => ({ synthesiser: open(asked), tuned: new Map() });

const voice: Voice = { timbre: 'f2', pitchHz: 200, formantScale: 1, rate: 1 };
const line = { text: 'Good morning.', language: 'en' as const, voice, seconds: 3 };

describe('a line', () => {
  it('comes within two per cent of the pitch it is asked for', () => {
    for (const pitchHz of [75, 150, 200, 280, 420]) {
      const spoken = speakLine({ ...line, voice: { ...voice, pitchHz } }, speaker());
      expect(Math.abs(spoken.pitchHz! / pitchHz - 1)).toBeLessThan(0.02);
    }
  });

  it('tunes its voice once: the next lines are spoken at the pitch that was found, in one go', () => {
    const asked: Utterance[] = [];
    const same = speaker(asked);
    speakLine(line, same);
    const tuning = asked.splice(0);
    expect(tuning.length).toBeGreaterThan(1);
    for (let count = 0; count < 3; count += 1) speakLine(line, same);
    expect(asked).toEqual([tuning.at(-1), tuning.at(-1), tuning.at(-1)]);
  });

  it('is spoken as people talk when there is time, without silence around, its sounds in place', () => {
    const { sound, tuning, phonemes } = speakLine(line, speaker());
    expect(tuning.speed).toBe(165);
    expect(sound.samples.length / RATE).toBeCloseTo(2, 2);
    expect(phonemes[0]!.seconds).toBeCloseTo(0, 3);
  });

  it('is spoken faster when it has less time than it takes, and never faster than there is', () => {
    const quick = speakLine({ ...line, seconds: 1.2 }, speaker());
    expect(quick.tuning.speed).toBeGreaterThan(275);
    expect(quick.sound.samples.length / RATE).toBeLessThanOrEqual(1.2);
    expect(speakLine({ ...line, seconds: 0.2 }, speaker()).tuning.speed).toBe(450);
  });

  it('is higher and faster when it is shouted, slower and on notes when it is sung, breath when whispered', () => {
    const said = (delivery: 'shout' | 'sing' | 'whisper') => {
      const asked: Utterance[] = [];
      const spoken = speakLine({ ...line, delivery, seconds: 9 }, speaker(asked));
      return { spoken, last: asked.at(-1)! };
    };
    expect(said('shout').spoken.pitchHz! / 200).toBeCloseTo(1.3, 1);
    expect(said('shout').last.speed).toBe(178);
    expect(said('sing').last.speed).toBe(102);
    expect(said('sing').last.ssml).toContain('<prosody pitch="+12%" range="0%">morning.</prosody>');
    expect(said('whisper').last.variant).toContain('voicing 17');
    expect(said('whisper').spoken.pitchHz).toBeNull();
  });

  it('is an empty sound for a text that has nothing to say', () => {
    const { sound, pitchHz } = speakLine({ ...line, text: '' }, speaker());
    expect([sound.samples.length, pitchHz]).toEqual([0, null]);
  });
});
