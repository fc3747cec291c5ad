import type { ReferenceRole, Shot } from '@callsheet/screenplay';
import { describe, expect, it } from 'vitest';
import { buildTimeline } from '../build-timeline.ts';
import { headAt, look, middle, SIZES } from '../testing/test-figure.ts';
import { clipOf, cutout, film, image, screenplay, shot, video } from '../testing/test-film.ts';
import { poseAt } from '../paint/figure/pose-at.ts';
import type { VisualFacts } from '../timeline.ts';

const role = (of: ReferenceRole, ref: ReturnType<typeof image>) => ({
  ref,
  role: of,
  span: { start: 0, end: 0 },
});

/** Somebody in the middle of a video, whose head is a fifth of its height and comes half as near again. */
const sitter: VisualFacts = {
  ...clipOf(1, 8),
  subject: {
    hasCutout: false,
    faces: [],
    colours: [],
    head: { x: 0.45, y: 0.15, width: 0.1, height: 0.2 },
    heads: [
      { seconds: 0, box: { x: 0.45, y: 0.15, width: 0.1, height: 0.2 } },
      { seconds: 8, box: { x: 0.43, y: 0.1, width: 0.14, height: 0.28 } },
    ],
  },
};

function stage(
  description: string,
  facts: Partial<Shot>,
  [width, height]: readonly number[],
  build = {},
) {
  const { cast = [], ...more } = facts;
  const shots = [shot({ cast, endSeconds: 4, framing: 'medium', description, ...more })];
  const roles = [role('person', video(1)), role('object', image(1))];
  return buildTimeline(
    film({
      screenplay: { ...screenplay(shots), roles },
      visuals: [sitter, cutout(1, { aspect: 0.5, kind: 'object' }), cutout(2, build)],
      width: width!,
      height: height!,
    }),
  );
}

const CHILD = { head: 0.5, aspect: 0.75 };

describe('a thing of somebody whom a video shows', () => {
  it.each(SIZES)('is held at their chest, as large as they are, in %ix%i', (...size) => {
    const cast = [video(1), image(1)];
    const { clips } = stage('Video 1 holds the guitar from Image 1.', { cast }, size);
    const [picture, guitar] = clips[0]!.layers;
    const head = 0.2 * (picture!.from.height / picture!.crop.height);
    expect(guitar!.from.height).toBeCloseTo(Math.min(0.55, 0.58 * 5.6 * head), 2);
    const face =
      picture!.from.x + ((0.5 - picture!.crop.x) / picture!.crop.width) * picture!.from.width;
    expect(Math.abs(middle(guitar!.from) - face)).toBeLessThan(0.15);
    const chin =
      picture!.from.y + ((0.35 - picture!.crop.y) / picture!.crop.height) * picture!.from.height;
    expect(guitar!.from.y).toBeGreaterThan(chin - 0.02);
  });

  it('is put down beside them by who comes into their picture', () => {
    const blocking = [
      {
        who: image(2),
        actions: [
          { kind: 'holds' as const, target: image(1) },
          { kind: 'places' as const, what: image(1), target: video(1) },
        ],
        spans: [],
      },
    ];
    const cast = [video(1), image(2), image(1)];
    const timeline = stage(
      'Image 2 places the flowers from Image 1.',
      { cast, blocking },
      SIZES[0],
    );
    const thing = timeline.clips[0]!.layers.find(
      ({ depth, stance }) => depth === 'figure' && stance?.isThing,
    )!;
    const [held, put] = [10, 119].map((frame) => poseAt(thing, look(timeline, frame)).box);
    expect(Math.abs(middle(put!) - middle(held!))).toBeGreaterThan(0.03);
    // On a table that is below the frame.
    expect(put!.y + put!.height).toBeCloseTo(1, 2);
  });

  it.each(SIZES)(
    'is over no face in the hand of who comes into their picture, nor put down: %ix%i',
    (...size) => {
      const who = image(2);
      const holds = { kind: 'holds' as const, target: image(1) };
      const places = { kind: 'places' as const, what: image(1), target: video(1) };
      const cast = [video(1), who, image(1)];
      for (const framing of ['medium', 'medium-close', 'close-up'] as const) {
        for (const actions of [[holds], [holds, places]]) {
          const blocking = [{ who, actions, spans: [] }];
          const timeline = stage('They meet.', { cast, blocking, framing }, size, CHILD);
          const [clip] = timeline.clips;
          const figures = clip!.layers.filter(({ stance }) => stance);
          const [thing, holder] = [true, undefined].map((isThing) =>
            figures.find(({ stance }) => stance!.isThing === isThing)!,
          );
          const box = poseAt(thing!, look(timeline, 119)).box;
          const head = headAt(holder!, look(timeline, 119));
          const isBeside =
            box.x >= head.x + head.width - 1e-4 || box.x + box.width <= head.x + 1e-4;
          expect(isBeside || box.y >= head.y + head.height - 1e-4, framing).toBe(true);
        }
      }
    },
  );
});
