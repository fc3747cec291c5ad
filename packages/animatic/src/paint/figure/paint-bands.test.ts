import { expect, it } from 'vitest';
import type { LayerSurface, PaintHost, Picture } from '../surface.ts';
import { paintBands, prepareBands } from './paint-bands.ts';

/** Surfaces that only tell which pictures are drawn on them. */
function listeningHost() {
  const drawn: Picture[] = [];
  const createSurface = (width: number, height: number) =>
    ({
      picture: { width, height },
      context: { drawImage: (picture: Picture) => void drawn.push(picture) },
    }) as unknown as LayerSurface;
  return { drawn, host: { createSurface } as unknown as PaintHost };
}

it('a body is cut so that the copies that canvases keep are twelve times its pixels, not 36 times', () => {
  const { drawn, host } = listeningHost();
  const bands = prepareBands(host.createSurface(1071, 2816), 0.2, host);
  expect(bands).toHaveLength(36);
  expect(drawn).toHaveLength(0);
  bands.forEach(({ picture }) => picture());
  const copied = drawn.reduce((sum, { width, height }) => sum + width * height, 0);
  expect(copied / (1071 * 2816)).toBeLessThan(12.2);
});

it('what is above or below the frame is never cut out', () => {
  const { drawn, host } = listeningHost();
  const bands = prepareBands(host.createSurface(1071, 2816), 0.2, host);
  const { context } = host.createSurface(720, 1280);
  const box = { x: 0, y: -100, width: 1600, height: 4200 };
  const bend = { lean: 0, tilt: 0, breath: 0, nod: 0, chin: 0.2 };
  paintBands(context, { bands, box, bend, height: 1280 });
  expect(drawn.filter(({ height }) => height === 2816)).toHaveLength(5);
});

it('the bands of a body follow one another without a gap, each with a row of the next', () => {
  const { host } = listeningHost();
  const bands = prepareBands(host.createSurface(300, 701), 0.3, host);
  bands.forEach(({ from, to, rows, picture }, index) => {
    expect(from).toBe(index === 0 ? 0 : bands[index - 1]!.to);
    expect(Math.round((to - from) * 701)).toBe(rows);
    expect(picture()).toEqual({ width: 300, height: rows + 1 });
  });
  expect(bands.at(-1)!.to).toBe(1);
});
