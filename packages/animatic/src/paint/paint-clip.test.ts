import fc from 'fast-check';
import { expect, it } from 'vitest';
import { coverScale } from './paint-clip.ts';

it('a tilted picture is enlarged by just as much as leaves no corner of its frame empty', () => {
  const anyTilt = fc.record({
    degrees: fc.double({ min: -12, max: 12, noNaN: true }),
    aspect: fc.double({ min: 0.5, max: 2, noNaN: true }),
  });
  fc.assert(
    fc.property(anyTilt, ({ degrees, aspect }) => {
      const scale = coverScale(degrees, aspect);
      const angle = (-degrees * Math.PI) / 180;
      const reached = [-1, 1].flatMap((right) =>
        [-1, 1].map((low) => {
          const [x, y] = [right * aspect, low];
          return Math.max(
            Math.abs(x * Math.cos(angle) - y * Math.sin(angle)) / scale / aspect,
            Math.abs(x * Math.sin(angle) + y * Math.cos(angle)) / scale,
          );
        }),
      );
      // The corner that reaches furthest lies on the picture's edge.
      expect(Math.max(...reached)).toBeCloseTo(1, 9);
    }),
  );
});
