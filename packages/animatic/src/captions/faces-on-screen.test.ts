import { describe, expect, it } from 'vitest';
import { buildTimeline } from '../build-timeline.ts';
import { film, image, screenplay, shot } from '../testing/test-film.ts';
import type { Clip, Layer } from '../timeline.ts';
import { facesOnScreen } from './faces-on-screen.ts';

const WHOLE = { x: 0, y: 0, width: 1, height: 1 };
const FACE = { x: 0.4, y: 0.1, width: 0.2, height: 0.3 };
const LEFT_HALF: Layer = {
  ref: image(1),
  depth: 'card',
  crop: WHOLE,
  from: { x: 0, y: 0, width: 0.5, height: 1 },
  to: { x: 0.5, y: 0, width: 0.5, height: 1 },
  faces: [FACE],
};

function facesOf(layer: Layer, frames: number[], clip: Partial<Clip> = {}) {
  const timeline = buildTimeline(
    film({ screenplay: screenplay([shot({ cast: [] })]), visuals: [] }),
  );
  const whole = { ...timeline.clips[0]!, move: 'static' as const, layers: [layer], ...clip };
  const { scenery: _, ...bare } = whole;
  return facesOnScreen(timeline, bare, frames).map(({ x, y, width, height }) =>
    [x, y, width, height].map((value) => Math.round(value * 1000) / 1000),
  );
}

describe('the faces on screen', () => {
  it('go with their card from its first place to its last', () => {
    expect(facesOf(LEFT_HALF, [0, 149])).toEqual([
      [0.2, 0.1, 0.1, 0.3],
      [0.7, 0.1, 0.1, 0.3],
    ]);
  });

  it('are on the other side of a figure that is mirrored', () => {
    const figure = {
      ...LEFT_HALF,
      depth: 'figure' as const,
      stance: { head: { x: 0.1, y: 0.1, width: 0.2, height: 0.3 }, acts: [] },
    };
    expect(facesOf(figure, [0])).toEqual([[0.05, 0.1, 0.1, 0.3]]);
    const mirrored = { ...figure, stance: { ...figure.stance, isMirrored: true as const } };
    expect(facesOf(mirrored, [0])).toEqual([[0.35, 0.1, 0.1, 0.3]]);
    const thing = { ...figure, stance: { ...figure.stance, isThing: true as const } };
    expect(facesOf(thing, [0])).toEqual([]);
  });

  it('are left out where the camera has lost them', () => {
    const gone = { ...LEFT_HALF, to: { x: 1.1, y: 0, width: 0.5, height: 1 } };
    expect(facesOf(gone, [0, 149])).toHaveLength(1);
  });

  it('turn with a tilted camera', () => {
    const middle = { ...LEFT_HALF, faces: [{ x: 0.9, y: 0.4, width: 0.2, height: 0.2 }] };
    const [[x, y, width]] = facesOf(middle, [0], { tiltDegrees: 7 }) as [number[]];
    expect(x! + width! / 2).toBeCloseTo(0.5, 2);
    expect(y).toBeLessThan(0.4);
    expect(width).toBeGreaterThan(0.1);
  });
});
