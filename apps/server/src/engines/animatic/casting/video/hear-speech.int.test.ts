import { describe, expect, it } from 'vitest';
import { decodeSound } from '../../decode/decode-sound.ts';
import { samplePath } from '../../test-support/sample-job.ts';
import { hearSpeech } from './hear-speech.ts';

const RATE_HZ = 16_000;

/** Four seconds of a wave given by the time. */
function sound(wave: (seconds: number) => number): Float32Array {
  return Float32Array.from({ length: 4 * RATE_HZ }, (_, i) => wave(i / RATE_HZ));
}

describe('hearing speech', () => {
  it.each(['voice-talk.wav', 'voice-prompt.wav'])('hears somebody speak in %s', (name) => {
    const request = { path: samplePath(name), format: 'wav', sampleRateHz: RATE_HZ } as const;
    const voice = decodeSound({ ...request, longestSeconds: 30 });
    const talks = hearSpeech(voice, RATE_HZ);
    const heard = talks.reduce((sum, talk) => sum + talk.endSeconds - talk.startSeconds, 0);
    const seconds = voice.length / RATE_HZ;
    expect(heard / seconds).toBeGreaterThan(0.5);
    expect(talks.at(-1)!.endSeconds).toBeLessThanOrEqual(seconds);
  });

  it('hears nobody in silence, noise, a hum and a plucked melody', () => {
    let state = 1;
    const noise = () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state / 2 ** 31 - 1;
    };
    const steps = [0, 4, 7, 12, 7, 4];
    const pluck = (seconds: number) => {
      const note = Math.floor(seconds * 3);
      const pitchHz = 220 * 2 ** (steps[note % steps.length]! / 12);
      return Math.sin(2 * Math.PI * pitchHz * seconds) * Math.exp(note / 3 - seconds);
    };
    expect(
      hearSpeech(
        sound(() => 0),
        RATE_HZ,
      ),
    ).toEqual([]);
    expect(hearSpeech(sound(noise), RATE_HZ)).toEqual([]);
    expect(
      hearSpeech(
        sound((t) => Math.sin(2 * Math.PI * 120 * t)),
        RATE_HZ,
      ),
    ).toEqual([]);
    expect(hearSpeech(sound(pluck), RATE_HZ)).toEqual([]);
  });
});
