import { describe, expect, it } from 'vitest';
import { hearMouth } from './hear-mouth.ts';
import { traceMouth } from './trace-mouth.ts';

const RATE = 24_000;

describe('a mouth', () => {
  it('is wide in "a", narrow in "u", closed on lips and in pauses', () => {
    const phonemes = [
      { ipa: 'm', seconds: 0 },
      { ipa: 'ˈɑː', seconds: 0.2 },
      { ipa: 'u', seconds: 0.5 },
      { ipa: '', seconds: 0.8 },
    ];
    const mouth = traceMouth(phonemes, { seconds: 1, fps: 30 });
    expect(mouth).toHaveLength(30);
    expect(mouth[2]).toBe(0);
    expect(mouth[10]).toBe(1);
    expect(mouth[19]).toBeCloseTo(0.34, 2);
    expect(mouth.slice(25)).toEqual([0, 0, 0, 0, 0]);
  });

  it('glides through a diphthong, and takes a frame to part its lips', () => {
    const mouth = traceMouth(
      [
        { ipa: 'p', seconds: 0 },
        { ipa: 'aɪ', seconds: 0.1 },
      ],
      { seconds: 0.5, fps: 30 },
    );
    expect(mouth[3]).toBeLessThan(mouth[5]!);
    expect(mouth[5]).toBeGreaterThan(mouth[9]!);
    expect(mouth[9]).toBeGreaterThan(mouth[13]!);
  });

  it('is not opened by the name of a language', () => {
    expect(traceMouth([{ ipa: '(en)', seconds: 0 }], { seconds: 0.1, fps: 30 })).toEqual([0, 0, 0]);
  });
});

describe('a mouth that is heard', () => {
  it('opens with the voice, wider where it is more open, and closes with it', () => {
    const sound = Float32Array.from({ length: 2 * RATE }, (_, i) => {
      if (i < RATE / 2 || i > 1.5 * RATE) return 0;
      const hertz = i < RATE ? 800 : 300;
      return 0.3 * Math.sin((2 * Math.PI * hertz * i) / RATE);
    });
    const mouth = hearMouth(sound, { sampleRateHz: RATE, fps: 30, frameCount: 60 });
    expect(mouth).toHaveLength(60);
    expect(mouth[5]).toBe(0);
    expect(mouth[22]).toBeGreaterThan(mouth[38]! + 0.1);
    expect(mouth[38]).toBeGreaterThan(0.2);
    expect(mouth[55]).toBe(0);
  });

  it('stays closed in silence', () => {
    const still = hearMouth(new Float32Array(RATE), {
      sampleRateHz: RATE,
      fps: 30,
      frameCount: 30,
    });
    expect(still.every((open) => open === 0)).toBe(true);
  });
});
