import { describe, expect, it } from 'vitest';
import { buildTimeline } from '../build-timeline.ts';
import { headsWhile } from '../casting/heads-while.ts';
import { boxAt, sourceSecondsAt } from '../paint/layer-at.ts';
import type { HeadAt } from '../subject.ts';
import {
  clipOf,
  cutout,
  film,
  image,
  line,
  screenplay,
  shot,
  video,
} from '../testing/test-film.ts';
import type { VisualFacts } from '../timeline.ts';

/** The camera comes close to somebody who begins right of the middle. */
const HEADS: HeadAt[] = [
  { seconds: 0.1, box: { x: 0.5, y: 0.22, width: 0.11, height: 0.27 } },
  { seconds: 1.4, box: { x: 0.43, y: 0.19, width: 0.14, height: 0.35 } },
  { seconds: 2.7, box: { x: 0.35, y: 0.12, width: 0.2, height: 0.46 } },
  { seconds: 6.7, box: { x: 0.37, y: 0.15, width: 0.19, height: 0.47 } },
];

const BOY: VisualFacts = {
  ...clipOf(1),
  subject: {
    kind: 'person',
    hasCutout: false,
    faces: [],
    colours: [],
    head: HEADS[2]!.box,
    heads: HEADS,
    talks: [{ startSeconds: 5.1, endSeconds: 6.3 }],
  },
};

const SIZES = [
  [1280, 720],
  [720, 1280],
  [960, 960],
  [1104, 832],
  [832, 1104],
] as const;

describe('a shot of two in the scene of one who is known from a video', () => {
  const lines = [line({ text: 'Play it again!', speaker: image(1), endSeconds: 4.5 })];
  const cast = [video(1), image(1)];
  const shots = [shot({ cast, lines, framing: 'medium-close' })];

  it.each(SIZES)(
    'at %i x %i covers that face at no moment, and keeps it in the frame',
    (width, height) => {
      const visuals = [BOY, cutout(1, { head: 0.45, aspect: 0.85 })];
      const timeline = buildTimeline(
        film({ screenplay: screenplay(shots), visuals, width, height }),
      );
      const clip = timeline.clips[0]!;
      const [scene, guest] = clip.layers;
      expect(clip.layers.map(({ depth }) => depth)).toEqual(['set', 'figure']);
      for (let frame = 0; frame < 150; frame += 5) {
        const at = { timeline, clip, frame };
        const seconds = sourceSecondsAt(scene!, at);
        const head = headsWhile(HEADS, { startSeconds: seconds, endSeconds: seconds })[0]!;
        const [box, { crop }] = [boxAt(scene!, at), scene!];
        const x = (share: number) => box.x + ((share - crop.x) / crop.width) * box.width;
        const y = (share: number) => box.y + ((share - crop.y) / crop.height) * box.height;
        const [left, right] = [x(head.x + head.width * 0.12), x(head.x + head.width * 0.88)];
        expect(left).toBeGreaterThan(0);
        expect(right).toBeLessThan(1);
        const body = boxAt(guest!, at);
        const isBeside = body.x >= right - 1e-3;
        const isBelow = body.y >= y(head.y + head.height) - 1e-3;
        expect(isBeside || isBelow).toBe(true);
      }
    },
  );

  it('plays no lips that move on the words of the other', () => {
    const { clips } = buildTimeline(
      film({ screenplay: screenplay(shots), visuals: [BOY, cutout(1)] }),
    );
    const { startSeconds, untilSeconds, speed = 1 } = clips[0]!.layers[0]!.video!;
    expect(Math.min(startSeconds + 4.5 * speed, untilSeconds ?? 6.8)).toBeLessThanOrEqual(5.1);
  });
});
