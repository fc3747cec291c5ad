import { describe, expect, it } from 'vitest';
import { measurePitch } from './measure-pitch.ts';

const RATE = 16_000;

/** A voice-like sound: ten harmonics that fall off. */
function voice(hertz: number, seconds: number, amplitude = 0.3): Float32Array {
  return Float32Array.from({ length: seconds * RATE }, (_, i) => {
    let sum = 0;
    for (let n = 1; n <= 10; n++) sum += Math.sin((2 * Math.PI * hertz * n * i) / RATE) / n;
    return (amplitude * sum) / 2;
  });
}

function join(...parts: Float32Array[]): Float32Array {
  return Float32Array.from(parts.flatMap((part) => [...part]));
}

describe('measurePitch', () => {
  it.each([80, 125, 202, 310, 420])('finds a voice at %i Hz within one per cent', (hertz) => {
    expect(measurePitch(voice(hertz, 1), RATE)! / hertz).toBeCloseTo(1, 2);
  });

  it('hears through rumble that is louder than the voice', () => {
    const rumble = Float32Array.from(
      { length: RATE },
      (_, i) => 0.5 * Math.sin((2 * Math.PI * 20 * i) / RATE),
    );
    const mixed = voice(220, 1).map((value, i) => value + rumble[i]!);
    expect(measurePitch(mixed, RATE)! / 220).toBeCloseTo(1, 2);
  });

  it('takes the louder voice, not the longer tone behind it', () => {
    const sound = join(voice(440, 2, 0.08), voice(130, 0.5, 0.3), voice(440, 2, 0.08));
    expect(measurePitch(sound, RATE)! / 130).toBeCloseTo(1, 1);
  });

  it('says nothing about silence, noise and a sound shorter than a fifth of a second', () => {
    let state = 1;
    const noise = Float32Array.from({ length: RATE }, () => {
      state = (state * 48_271) % 2_147_483_647;
      return (state / 2_147_483_647 - 0.5) * 0.5;
    });
    expect(measurePitch(new Float32Array(RATE), RATE)).toBeNull();
    expect(measurePitch(noise, RATE)).toBeNull();
    expect(measurePitch(voice(200, 0.15), RATE)).toBeNull();
    expect(measurePitch(new Float32Array(0), RATE)).toBeNull();
  });
});
