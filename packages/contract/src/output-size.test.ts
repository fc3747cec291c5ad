import fc from 'fast-check';
import { expect, it } from 'vitest';
import { outputSize } from './output-size.ts';

const model = 'wan2.7-r2v';

it.each([
  ['720P', '16:9', 1280, 720],
  ['720P', '9:16', 720, 1280],
  ['720P', '1:1', 960, 960],
  ['720P', '4:3', 1104, 832],
  ['720P', '3:4', 832, 1104],
  ['1080P', '16:9', 1920, 1080],
  ['1080P', '9:16', 1080, 1920],
  ['1080P', '1:1', 1440, 1440],
  ['1080P', '4:3', 1648, 1248],
  ['1080P', '3:4', 1248, 1648],
] as const)('§2.5-sizes at %s and %s is %dx%d', (resolution, ratio, width, height) => {
  expect(outputSize({ model, resolution, ratio })).toEqual({ width, height });
});

it.each([
  ['720P', '750x1000', '816x1104'], // The documented example (contract.md §2.5).
  ['720P', '1280x720', '1280x720'],
  ['720P', '8000x1000', '2704x336'],
  ['720P', '1000x8000', '336x2704'],
  ['720P', '240x240', '960x960'],
  ['1080P', '1920x1080', '1920x1072'],
  ['1080P', '750x1000', '1232x1648'],
  ['1080P', '8000x1000', '4064x496'],
] as const)(
  '§2.5-first-frame-size at %s with a first frame of %s is %s, whatever the ratio',
  (resolution, frame, size) => {
    const [width, height] = frame.split('x').map(Number) as [number, number];
    const made = outputSize({ model, resolution, ratio: '9:16' }, { width, height });
    expect(`${made.width}x${made.height}`).toBe(size);
  },
);

it('§2.5-first-frame-size with a first frame has sides of multiples of 16, stays in the budget and near it, and keeps the ratio', () => {
  const side = fc.integer({ min: 240, max: 8000 });
  const frames = fc
    .record({ width: side, height: side })
    .filter(({ width, height }) => width <= 8 * height && height <= 8 * width);
  fc.assert(
    fc.property(frames, fc.constantFrom('720P', '1080P'), (frame, resolution) => {
      const { width, height } = outputSize({ model, resolution, ratio: '1:1' }, frame);
      const budget = resolution === '720P' ? 1280 * 720 : 1920 * 1080;
      const ratio = frame.width / frame.height;
      const ideal = { width: Math.sqrt(budget * ratio), height: Math.sqrt(budget / ratio) };
      expect([width % 16, height % 16]).toEqual([0, 0]);
      expect(width * height).toBeLessThanOrEqual(budget);
      expect(ideal.width - width).toBeLessThan(16 + 1e-6);
      expect(ideal.height - height).toBeLessThan(16 + 1e-6);
      expect(Math.abs(width / height / ratio - 1)).toBeLessThan(0.05);
      expect(outputSize({ model, resolution, ratio: '1:1' }, flip(frame))).toEqual(
        flip({ width, height }),
      );
    }),
  );
});

it('of an unknown model is a bug of the caller', () => {
  const request = { model: 'wan9', resolution: '720P', ratio: '1:1' } as const;
  expect(() => outputSize(request)).toThrow('the catalogue has no model wan9');
});

function flip({ width, height }: { width: number; height: number }) {
  return { width: height, height: width };
}
