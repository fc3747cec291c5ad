import { describe, expect, it } from 'vitest';
import { buildTimeline } from '../build-timeline.ts';
import { clipOf, film, screenplay, shot, video } from '../testing/test-film.ts';

const box = (x: number) => ({ x, y: 0.2, width: 0.2, height: 0.4 });
const heads = [
  { seconds: 0, box: box(0.6) },
  { seconds: 2, box: box(0.4) },
  { seconds: 6, box: box(0.1) },
];
const subject = { hasCutout: false, faces: [], colours: [], head: box(0.1), heads };

describe('the faces of a clip', () => {
  it('are where a video shows them in all of what the shot plays of it', () => {
    const shots = [shot({ endSeconds: 2, cast: [video(1)] })];
    const { clips } = buildTimeline(
      film({ screenplay: screenplay(shots), visuals: [{ ...clipOf(1), subject }] }),
    );
    const [{ crop, faces }] = clips[0]!.layers as [(typeof clips)[0]['layers'][0]];
    const [face, ...others] = faces!;
    expect(others).toEqual([]);
    // From 0.6 to 0.4 of the picture, and not where the head is later.
    expect(crop.x + face!.x * crop.width).toBeCloseTo(0.424, 3);
    expect(crop.x + (face!.x + face!.width) * crop.width).toBeCloseTo(0.776, 3);
    expect(crop.y + face!.y * crop.height).toBeCloseTo(0.3, 3);
    expect(crop.y + (face!.y + face!.height) * crop.height).toBeCloseTo(0.6, 3);
  });
});
