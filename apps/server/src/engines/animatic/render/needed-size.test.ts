import type { Layer, Timeline } from '@callsheet/animatic';
import { describe, expect, it } from 'vitest';
import { neededSize } from './needed-size.ts';

const REF = { kind: 'image', number: 1 } as const;
const WHOLE = { x: 0, y: 0, width: 1, height: 1 };

function filmOf(...layers: Pick<Layer, 'from' | 'to' | 'crop'>[]): Timeline {
  return {
    width: 1280,
    height: 720,
    fps: 30,
    frameCount: 60,
    seed: 1,
    speech: [],
    captions: true,
    slate: true,
    language: 'en',
    clips: [
      {
        shotNumber: 1,
        startFrame: 0,
        endFrame: 60,
        framing: 'wide',
        move: 'static',
        layers: layers.map((layer) => ({ ...layer, ref: REF, depth: 'card' })),
      },
    ],
  };
}

describe('neededSize', () => {
  it('is what the largest showing takes, in the shape of the source', () => {
    const half = { x: 0, y: 0, width: 0.25, height: 0.5 };
    const size = neededSize(filmOf({ from: half, to: WHOLE, crop: WHOLE }), REF, {
      width: 4000,
      height: 2250,
    });
    expect(size).toEqual({ width: 1280, height: 720 });
  });

  it('counts only the part of the source that is shown', () => {
    const crop = { x: 0.25, y: 0.25, width: 0.8, height: 0.8 };
    const size = neededSize(filmOf({ from: WHOLE, to: WHOLE, crop }), REF, {
      width: 4000,
      height: 2250,
    });
    expect(size).toEqual({ width: 1600, height: 900 });
  });

  it('is never more than the source has', () => {
    const size = neededSize(filmOf({ from: WHOLE, to: WHOLE, crop: WHOLE }), REF, {
      width: 640,
      height: 360,
    });
    expect(size).toEqual({ width: 640, height: 360 });
  });

  it('is bounded by one and a half times the output, however tight the crop', () => {
    const crop = { x: 0.4, y: 0.4, width: 0.1, height: 0.1 };
    const size = neededSize(filmOf({ from: WHOLE, to: WHOLE, crop }), REF, {
      width: 8000,
      height: 4500,
    });
    expect(size).toEqual({ width: 1920, height: 1080 });
  });

  it('is nothing for a picture that no shot shows', () => {
    expect(neededSize(filmOf(), REF, { width: 640, height: 360 })).toBeNull();
  });
});
