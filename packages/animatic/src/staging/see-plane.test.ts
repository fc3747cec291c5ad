import { describe, expect, it } from 'vitest';
import { createRandom } from '../random.ts';
import { planCamera } from './plan-camera.ts';
import { seeFigure, seePlane } from './see-plane.ts';

const orbit = planCamera({
  move: 'orbit',
  durationSeconds: 4,
  random: createRandom(1, 1),
  heading: 1,
});
const middle = ({ x, width }: { x: number; width: number }) => x + width / 2;
const travel = (depth: number) => {
  const { from, to } = seePlane(orbit, depth, { x: 0.45, y: 0.3, width: 0.1, height: 0.4 });
  return middle(to) - middle(from);
};
const person = (x: number) => seeFigure(orbit, 1, { x: x - 0.1, y: 0.2, width: 0.2, height: 0.7 });

describe('a camera that orbits', () => {
  it('moves what is behind with it and what is before against it, the sky by a third of the frame', () => {
    expect(travel(0)).toBeCloseTo(0.34, 2);
    expect(travel(0.5)).toBeCloseTo(0.17, 2);
    expect(travel(1)).toBeCloseTo(0, 6);
    expect(travel(1.25)).toBeCloseTo(-0.17, 2);
  });

  it('keeps whom it goes around in the middle, and comes a little nearer', () => {
    const { from, to } = person(0.5);
    expect([middle(from), middle(to)]).toEqual([0.5, 0.5]);
    expect(to.width / from.width).toBeCloseTo(1.07, 2);
  });

  it('brings who is on the side it goes to nearer, and the other farther', () => {
    const [left, right] = [person(0.25), person(0.75)];
    expect(right.to.height / right.from.height).toBeCloseTo(1.37, 1);
    expect(left.to.height / left.from.height).toBeCloseTo(0.83, 1);
    expect(right.to.y + right.to.height).toBeGreaterThan(right.from.y + right.from.height);
  });
});
