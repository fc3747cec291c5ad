import { expect, it } from 'vitest';
import type { LayerSurface, PaintHost, Picture } from '../surface.ts';
import { prepareBands } from './paint-bands.ts';

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
  const copied = drawn.reduce((sum, { width, height }) => sum + width * height, 0);
  expect(copied / (1071 * 2816)).toBeLessThan(12.2);
});

it('the bands of a body follow one another without a gap, each with a row of the next', () => {
  const { host } = listeningHost();
  const bands = prepareBands(host.createSurface(300, 701), 0.3, host);
  bands.forEach(({ from, to, rows, picture }, index) => {
    expect(from).toBe(index === 0 ? 0 : bands[index - 1]!.to);
    expect(Math.round((to - from) * 701)).toBe(rows);
    expect(picture).toEqual({ width: 300, height: rows + 1 });
  });
  expect(bands.at(-1)!.to).toBe(1);
});
