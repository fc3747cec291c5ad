import { describe, expect, it } from 'vitest';
import type { Clip, Layer } from '../../timeline.ts';
import { image } from '../../testing/test-film.ts';
import { sideOfMark } from './side-of-mark.ts';

/** A head in the middle third of a body 0.3 wide, whose left edge is at `x`. */
function figure(number: number, x: number, facts: Partial<Layer['stance'] & object> = {}): Layer {
  const box = { x, y: 0.1, width: 0.3, height: 0.8 };
  const head = { x: 0.33, y: 0, width: 0.34, height: 0.2 };
  return {
    ref: image(number),
    depth: 'figure',
    crop: { x: 0, y: 0, width: 1, height: 1 },
    from: box,
    to: box,
    stance: { head, acts: [], ...facts },
  };
}

const clipOf = (...layers: Layer[]) => ({ layers }) as unknown as Clip;

describe('the side of a talk mark', () => {
  it('is towards the middle of the frame', () => {
    const [left, right] = [figure(1, 0.1), figure(2, 0.6)];
    const clip = clipOf(left, right);
    expect(sideOfMark(left, { clip })).toBe(1);
    expect(sideOfMark(right, { clip })).toBe(-1);
  });

  it('is before a face that looks to a side', () => {
    const left = figure(1, 0.2);
    const clip = clipOf(left);
    expect(sideOfMark(left, { clip, looks: -1 })).toBe(-1);
    const mirrored = figure(1, 0.2, { isMirrored: true });
    expect(sideOfMark(mirrored, { clip: clipOf(mirrored), looks: -1 })).toBe(1);
  });

  it('is not on the head of a neighbour', () => {
    const [left, near] = [figure(1, 0.2), figure(2, 0.34)];
    expect(sideOfMark(left, { clip: clipOf(left, near) })).toBe(-1);
  });

  it('is in the frame', () => {
    const left = figure(1, -0.08);
    expect(sideOfMark(left, { clip: clipOf(left), looks: -1 })).toBe(1);
  });
});
