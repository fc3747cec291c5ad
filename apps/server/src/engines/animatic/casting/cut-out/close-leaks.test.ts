import { expect, it } from 'vitest';
import { closeLeaks } from './close-leaks.ts';

const SIDE = 256;

it('fills up to a free line, and rounds the corner below the end of it', () => {
  // A slanting back, its outline nine pixels before it, and a floor which the outline does not reach.
  const isGround = new Uint8Array(SIDE * SIDE).fill(1);
  for (let y = 40; y < 230; y++) {
    const line = 160 - (y - 60) * 0.6;
    for (let x = 20; x < 240; x++) {
      const isLine = y >= 60 && y < 150 && x >= line && x < line + 2;
      if (isLine || (x >= line + 9 && y < 165) || y >= 162) isGround[y * SIDE + x] = 0;
    }
  }
  closeLeaks(isGround, { width: SIDE, height: SIDE });
  // The last column of ground from the left, down the line and past its end.
  const columns = [100, 145, 149, 150, 151, 153, 157, 161].map((y) =>
    isGround.subarray(y * SIDE, y * SIDE + 150).lastIndexOf(1),
  );
  expect(columns).toEqual([135, 108, 106, 108, 109, 110, 110, 106]);
});
