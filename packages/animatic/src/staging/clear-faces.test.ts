import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxesMeet } from '../boxes-meet.ts';
import { clearFaces } from './clear-faces.ts';

const at = (x: number, y: number, width: number, height: number) => ({ x, y, width, height });

describe('what is put down', () => {
  it('stays where it covers no face', () => {
    const asked = at(0.4, 0.7, 0.2, 0.3);
    expect(clearFaces(asked, [at(0.4, 0.2, 0.2, 0.4)])).toEqual(asked);
  });

  it('lies beside a face at the same height, on the nearer side', () => {
    const asked = at(0.5, 0.7, 0.2, 0.3);
    const { x, y } = clearFaces(asked, [at(0.6, 0.6, 0.35, 0.3)]);
    expect(x).toBeCloseTo(0.39, 9);
    expect(y).toBe(0.7);
  });

  it('lies below the face where there is no room beside it', () => {
    const faces = [at(0.1, 0.5, 0.8, 0.35)];
    expect(clearFaces(at(0.3, 0.6, 0.3, 0.4), faces)).toEqual(at(0.3, 0.85, 0.3, 0.4));
  });

  it('covers no face, wherever they are', () => {
    const share = fc.double({ min: 0.05, max: 0.6, noNaN: true });
    const box = fc.record({ x: share, y: share, width: share, height: share });
    fc.assert(
      fc.property(box, fc.array(box, { maxLength: 3 }), (asked, faces) => {
        const found = clearFaces(asked, faces);
        const inset = { ...found, y: found.y + 1e-9, height: found.height - 2e-9 };
        for (const face of faces) expect(boxesMeet(inset, face)).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });
});
