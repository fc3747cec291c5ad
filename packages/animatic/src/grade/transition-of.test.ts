import type { Shot } from '@callsheet/screenplay';
import { describe, expect, it } from 'vitest';
import { transitionAt } from '../paint/transition-at.ts';
import { shot } from '../testing/test-film.ts';
import type { Clip, Timeline } from '../timeline.ts';
import { transitionOf } from './transition-of.ts';

const cutTo = (told: Partial<Shot>) =>
  transitionOf({ shot: shot({ cast: [], ...told }), startFrame: 60, endFrame: 120 });

describe('a pan from one shot to the next', () => {
  it('takes twice as long as a whip pan, unless it is told to be fast', () => {
    const whip = { transition: 'whip-pan' } as const;
    expect(cutTo({ ...whip, move: 'pan-right' })).toEqual({ kind: 'whip-pan', frames: 20 });
    expect(cutTo({ ...whip, move: 'pan-right', moveSpeed: 'fast' })?.frames).toBe(10);
    expect(cutTo({ ...whip, move: 'static' })?.frames).toBe(10);
  });

  it('throws the pictures against its own direction', () => {
    const clip = { startFrame: 0, endFrame: 60, move: 'static', layers: [] } as unknown as Clip;
    const whipAt = (move: Clip['move'], frame: number) => {
      const transition = { kind: 'whip-pan', frames: 20 } as const;
      const next = { ...clip, startFrame: 60, endFrame: 120, move, transition };
      return transitionAt({ clips: [clip, next] } as unknown as Timeline, frame).whip?.shift;
    };
    expect([whipAt('pan-right', 59), whipAt('pan-right', 60)]).toEqual([0.5, -0.5]);
    expect([whipAt('pan-left', 59), whipAt('pan-left', 60)]).toEqual([-0.5, 0.5]);
    expect([whipAt('pan-left', 49), whipAt('pan-left', 70)]).toEqual([undefined, undefined]);
  });
});
