import { describe, expect, it } from 'vitest';
import { smoothOutline } from './smooth-outline.ts';

const SIDE = 256;

/** The ground left of `edge(y)`; the rest is the subject, `level` from it. */
function draw(edge: (y: number) => number, level: (x: number, y: number) => number) {
  const isGround = new Uint8Array(SIDE * SIDE);
  const levels = new Float32Array(SIDE * SIDE);
  for (let at = 0; at < isGround.length; at++) {
    const [x, y] = [at % SIDE, Math.floor(at / SIDE)];
    isGround[at] = x < edge(y) ? 1 : 0;
    levels[at] = isGround[at] ? 0 : level(x, y);
  }
  return { isGround, distances: { width: SIDE, height: SIDE, levels } };
}

const edges = (isGround: Uint8Array) =>
  Array.from({ length: SIDE }, (_, y) =>
    isGround.subarray(y * SIDE, (y + 1) * SIDE).reduce((sum, value) => sum + value, 0),
  );

describe('smoothing an outline', () => {
  it('takes off the teeth of a comb where the subject is as light as the ground', () => {
    const comb = (y: number) => (y % 6 === 0 ? 100 : 110);
    const light = draw(comb, () => 12);
    const rows = edges(smoothOutline(light.isGround, light.distances)).slice(4, -4);
    expect(new Set(rows)).toEqual(new Set([109, 110]));
    const dark = draw(comb, () => 90);
    expect(smoothOutline(dark.isGround, dark.distances)).toEqual(dark.isGround);
  });

  it('leaves a gap of one pixel between dark limbs open, and a light patch in the subject whole', () => {
    const { isGround, distances } = draw(
      () => 50,
      (x, y) => (Math.hypot(x - 150, y - 128) < 3 ? 5 : 120),
    );
    for (let y = 40; y < 200; y++) isGround[y * SIDE + 80] = 1;
    expect(smoothOutline(isGround, distances)).toEqual(isGround);
  });
});
