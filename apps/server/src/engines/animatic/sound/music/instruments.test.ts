import { describe, expect, it } from 'vitest';
import { measurePitch } from '../../speech/measure-pitch.ts';
import { BED_RATE_HZ } from '../stereo-sound.ts';
import { CELLO, ERHU, FLUTE, VIOLIN } from './held-voices.ts';
import { hertzOf } from './note.ts';
import { playHeld, type HeldVoice } from './play-held.ts';
import { GUITAR, GUZHENG, HARP, playPlucked } from './play-plucked.ts';
import { PIANO, playStruck } from './play-struck.ts';

const SHAPE = { seconds: 1.5, seed: 7 };
const note = (key: number) => [{ startSeconds: 0, seconds: 1.4, key, level: 0.8 }];
const held = (voice: HeldVoice) => (key: number) => playHeld(note(key), voice, SHAPE);

describe('an instrument', () => {
  it.each([
    ['guitar', (key: number) => playPlucked(note(key), GUITAR, SHAPE), [48, 57, 69]],
    ['harp', (key: number) => playPlucked(note(key), HARP, SHAPE), [55, 64, 72]],
    ['guzheng', (key: number) => playPlucked(note(key), GUZHENG, SHAPE), [50, 57, 64]],
    ['piano', (key: number) => playStruck(note(key), PIANO, SHAPE), [48, 60, 72]],
    ['violin', held(VIOLIN), [62, 69, 73]],
    ['cello', held(CELLO), [40, 50, 60]],
    ['erhu', held(ERHU), [62, 69, 73]],
    ['flute', held(FLUTE), [62, 69, 73]],
  ] as const)('%s is in tune within a tenth of a semitone', (_, play, keys) => {
    for (const key of keys) {
      const cents = 1_200 * Math.log2(measurePitch(play(key), BED_RATE_HZ)! / hertzOf(key));
      expect(Math.abs(cents)).toBeLessThan(10);
    }
  });
});
