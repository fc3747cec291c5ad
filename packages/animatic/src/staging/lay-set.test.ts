import type { Framing } from '@callsheet/screenplay';
import { describe, expect, it } from 'vitest';
import { buildTimeline } from '../build-timeline.ts';
import { cutout, film, image, screenplay, shot, still } from '../testing/test-film.ts';

/** Share of the picture's height that a shot of somebody in a place shows of it. */
function shownHeight(framing: Framing, [width, height] = [1280, 720]): number {
  const shots = [shot({ cast: [image(1), image(2)], framing })];
  const { clips } = buildTimeline(
    film({
      screenplay: {
        ...screenplay(shots),
        roles: [{ ref: image(2), role: 'set', span: { start: 0, end: 0 } }],
      },
      visuals: [cutout(1), still(2, width, height)],
    }),
  );
  const set = clips[0]!.layers.find(({ depth }) => depth === 'set')!;
  return set.crop.height / set.from.height;
}

describe('the picture of a place', () => {
  it('is seen larger the nearer the camera is to who stands in it', () => {
    const framings = ['wide', 'full', 'medium', 'medium-close', 'close-up'] as const;
    const shown = framings.map((framing) => shownHeight(framing));
    expect(shown[0]).toBeGreaterThan(0.9);
    expect(shown[2]).toBeLessThan(0.61);
    expect(shown[4]).toBeLessThan(0.43);
    expect(shown).toEqual(shown.toSorted((a, b) => b - a));
  });

  it('is not cut closer where the frame is so broad that it is already', () => {
    expect(shownHeight('medium', [720, 1280])).toBeGreaterThan(0.28);
  });
});
