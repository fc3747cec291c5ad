import { describe, expect, it } from 'vitest';
import { buildTimeline } from '../build-timeline.ts';
import { clipOf, film, screenplay, shot, video } from '../testing/test-film.ts';
import { sourceSecondsAt } from './layer-at.ts';

describe('the moment of a reference video that a frame shows', () => {
  it('goes on in step until the source ends, and is held from then on', () => {
    const shots = [shot({ endSeconds: 10, cast: [video(1)], framing: 'medium' })];
    const timeline = buildTimeline(
      film({ screenplay: screenplay(shots), visuals: [clipOf(1, 6.3)] }),
    );
    const clip = timeline.clips[0]!;
    const [layer] = clip.layers;
    const at = (frame: number) => sourceSecondsAt(layer!, { timeline, clip, frame });
    const moments = Array.from({ length: 300 }, (_, frame) => at(frame));
    expect(layer!.video).toEqual({ startSeconds: 0, durationSeconds: 6.3, speed: 0.8 });
    expect(moments[150]).toBeCloseTo(4, 9);
    expect(moments.slice(237)).toEqual(Array.from({ length: 63 }, () => 6.3));
    expect(moments.every((moment, frame) => frame === 0 || moment >= moments[frame - 1]!)).toBe(
      true,
    );
  });
});
