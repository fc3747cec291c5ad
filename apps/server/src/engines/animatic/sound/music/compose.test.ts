import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compose, type Part, type Score } from './compose.ts';

const score: Score = {
  part: 'arpeggio',
  mood: 'calm',
  lowestKey: 48,
  fromSeconds: 0,
  untilSeconds: 12,
  seed: 7,
};
const pitchClass = (key: number) => ((key % 12) + 12) % 12;

describe('music', () => {
  it('keeps to one key: no more than seven tones, five where it is pentatonic', () => {
    const tonesOf = (changes: Partial<Score>) =>
      new Set(compose({ ...score, ...changes }).map(({ key }) => pitchClass(key)));
    expect(tonesOf({}).size).toBeLessThanOrEqual(7);
    expect(tonesOf({ part: 'melody', isPentatonic: true, untilSeconds: 60 }).size).toBeLessThanOrEqual(5); // prettier-ignore
  });

  it('gives parts of one film the same key and the same bars', () => {
    const starts = (part: Part) =>
      compose({ ...score, part }).map(({ startSeconds }) => startSeconds);
    // A bar of four beats at 72 a minute; a hand is late by 15 ms at most.
    const bars = [0, 10 / 3, 20 / 3, 10];
    for (const part of ['arpeggio', 'melody', 'pad'] as const) {
      for (const bar of bars) {
        expect(starts(part).some((start) => start >= bar && start < bar + 0.025)).toBe(true);
      }
    }
    const tones = (part: Part) => compose({ ...score, part }).map(({ key }) => pitchClass(key));
    const all = new Set([...tones('arpeggio'), ...tones('melody'), ...tones('pad')]);
    expect(all.size).toBeLessThanOrEqual(7);
  });

  it('never leaves its time and its range, wherever it begins', () => {
    fc.assert(
      fc.property(
        fc.record({
          part: fc.constantFrom<Part>('arpeggio', 'melody', 'pad'),
          mood: fc.constantFrom('calm', 'cheerful', 'eerie', 'epic', 'tense'),
          lowestKey: fc.integer({ min: 36, max: 70 }),
          fromSeconds: fc.double({ min: 0, max: 20, noNaN: true }),
          seconds: fc.double({ min: 0.2, max: 15, noNaN: true }),
          seed: fc.integer(),
        }),
        ({ seconds, ...random }) => {
          const notes = compose({
            ...random,
            untilSeconds: random.fromSeconds + seconds,
          } as Score);
          for (const note of notes) {
            expect(note.startSeconds).toBeGreaterThanOrEqual(0);
            expect(note.startSeconds + note.seconds).toBeLessThanOrEqual(seconds + 1e-9);
            expect(note.key).toBeGreaterThanOrEqual(random.lowestKey - 1);
            expect(note.key).toBeLessThanOrEqual(random.lowestKey + 24);
            expect(note.level).toBeLessThanOrEqual(1);
          }
        },
      ),
    );
  });
});
