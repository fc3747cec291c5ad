import { describe, expect, it } from 'vitest';
import { image } from '../testing/test-film.ts';
import { cutout } from '../testing/test-film.ts';
import { figureOf, stage } from '../testing/test-figure.ts';

const sees = (posture: 'sits' | 'kneels' | 'lies', build = {}) => {
  const blocking = [{ who: image(1), posture, actions: [], spans: [] }];
  const timeline = stage({ framing: 'full', blocking }, [cutout(1, build)]);
  return figureOf(timeline.clips[0]!, image(1));
};
const standing = figureOf(stage({ framing: 'full' }, [cutout(1)]).clips[0]!, image(1)).from;

describe('a picture of who stands', () => {
  it('is folded where it sits, on a seat, with the head as large as before', () => {
    const { from, stance } = sees('sits');
    expect(stance!.pose).toEqual({ kind: 'fold', hasSeat: true });
    expect(from.height / standing.height).toBeCloseTo(0.8, 3);
    expect(from.width).toBeCloseTo(standing.width, 3);
    expect(stance!.head.height * from.height).toBeCloseTo(standing.height / 7, 3);
    expect(from.y + from.height).toBeCloseTo(standing.y + standing.height, 3);
  });

  it('lies on its side on the ground, the head to the left, and does not sway', () => {
    const { from, stance } = sees('lies');
    expect(stance).toMatchObject({ pose: { kind: 'lay', feet: 1 }, isLying: true });
    expect(from.height / standing.height).toBeCloseTo(0.4, 3);
    expect((from.width * 16) / 9 / standing.height).toBeCloseTo(1, 2);
    expect(stance!.head.x).toBeCloseTo(0, 2);
    expect(stance!.isMirrored).toBeUndefined();
  });

  it('kneels without its shins', () => {
    const { from, crop } = sees('kneels');
    expect(from.height / standing.height).toBeCloseTo(0.75, 3);
    expect(crop.height).toBeCloseTo(cutout(1).subject!.subject!.height * 0.75, 3);
  });

  it('keeps its short legs where it is a cartoon, and is given a seat', () => {
    expect(sees('sits', { head: 0.45, aspect: 0.7 }).stance!.pose).toEqual({
      kind: 'perch',
      hasSeat: true,
    });
  });

  it('is left as it is where its picture cuts it off', () => {
    expect(sees('lies', { isCutOff: true }).stance!.pose).toBeUndefined();
  });
});
