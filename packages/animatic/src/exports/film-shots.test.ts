import { describe, expect, it } from 'vitest';
import { clip, timeline } from '../testing/test-timeline.ts';
import { listFilmShots } from './list-film-shots.ts';
import { middleFrame } from './middle-frame.ts';
import { shotTitle } from './shot-title.ts';

describe('the shots of a film', () => {
  it('are its clips, those of one shot taken together', () => {
    const shots = listFilmShots(
      timeline([
        clip({ shotNumber: 0, startFrame: 0, endFrame: 20 }),
        clip({ shotNumber: 1, startFrame: 20, endFrame: 50 }),
        clip({
          shotNumber: 1,
          startFrame: 50,
          endFrame: 90,
          transition: { kind: 'dissolve', frames: 12 },
        }),
        clip({ shotNumber: 2, startFrame: 90, endFrame: 150, fadeOutFrames: 10 }),
      ]),
    );
    expect(shots.map(({ number, startFrame, endFrame }) => [number, startFrame, endFrame])).toEqual(
      [
        [0, 0, 20],
        [1, 20, 90],
        [2, 90, 150],
      ],
    );
    expect(shots[1]!.transition).toBeUndefined();
    expect(shots[2]!.fadeOutFrames).toBe(10);
  });

  it.each([
    [{ number: 0 }, 'First clip'],
    [{ number: 1 }, 'Shot 1 · wide'],
    [{ framing: 'extreme-close-up', move: 'push-in' }, 'Shot 2 · extreme close up · push in'],
  ] as const)('are called by number, size and move: %o', (facts, title) => {
    const shot = {
      number: 2,
      framing: 'wide',
      move: 'static',
      startFrame: 0,
      endFrame: 30,
      ...facts,
    } as const;
    expect(shotTitle(shot)).toBe(title);
  });
});

describe('the frame that tells a shot', () => {
  const shot = {
    number: 1,
    framing: 'wide',
    move: 'static',
    startFrame: 30,
    endFrame: 90,
  } as const;

  it('lies in its middle', () => {
    expect(middleFrame(shot)).toBe(59);
  });

  it('lies in the middle of where nothing else is seen', () => {
    expect(middleFrame({ ...shot, transition: { kind: 'dissolve', frames: 20 } })).toBe(69);
    expect(middleFrame({ ...shot, fadeOutFrames: 20 })).toBe(49);
    const next = {
      ...shot,
      startFrame: 90,
      endFrame: 150,
      transition: { kind: 'fade', frames: 20 } as const,
    };
    expect(middleFrame(shot, next)).toBe(54);
  });

  it('is its own even where it is never seen alone', () => {
    const short = { ...shot, endFrame: 36, transition: { kind: 'dissolve', frames: 6 } as const };
    expect(middleFrame(short)).toBe(32);
  });
});
