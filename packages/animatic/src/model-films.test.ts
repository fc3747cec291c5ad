import { describe, expect, it } from 'vitest';
import { buildTimeline } from './build-timeline.ts';
import { boxAt } from './paint/layer-at.ts';
import {
  clipOf,
  film,
  firstFrame,
  image,
  line,
  screenplay,
  shot,
  still,
  video,
} from './testing/test-film.ts';
import type { Box, Clip, Timeline, VisualFacts } from './timeline.ts';

const WHOLE = { x: 0, y: 0, width: 1, height: 1 };
const lastFrame: VisualFacts = { ...firstFrame, ref: 'last-frame' };
const firstClip: VisualFacts = { ...clipOf(1, 3), ref: 'first-clip' };
const TWO_SHOTS = screenplay([
  shot({ number: 1, endSeconds: 2, cast: [] }),
  shot({ number: 2, startSeconds: 2, endSeconds: 5, cast: [], framing: 'close-up' }),
]);

const boxOf = (timeline: Timeline, clip: Clip, frame: number) =>
  boxAt(clip.layers[0]!, { timeline, clip, frame });
const tiling = ({ clips }: Timeline) =>
  clips.map(({ startFrame, endFrame }) => [startFrame, endFrame]);

describe('a film over a first frame alone', () => {
  it.each(['static', 'push-in', 'pan-left', 'handheld', 'orbit', 'pull-out'] as const)(
    'begins on all of it, unscaled, and never looks past its edge: %s',
    (move) => {
      const evidence = { cast: [], move: { start: 0, end: 1 } };
      const shots = [shot({ endSeconds: 3, cast: [], move, evidence })];
      const timeline = buildTimeline(
        film({ screenplay: screenplay(shots), visuals: [firstFrame] }),
      );
      const [clip] = timeline.clips;
      expect(boxOf(timeline, clip!, 0)).toEqual(WHOLE);
      for (let frame = 0; frame < 90; frame += 1) {
        const { x, y, width, height } = boxOf(timeline, clip!, frame);
        expect(Math.max(x, y)).toBeLessThanOrEqual(1e-9);
        expect(Math.min(x + width, y + height)).toBeGreaterThanOrEqual(1 - 1e-9);
      }
    },
  );

  it('does not move the camera where the prompt names no move, and frames later shots as it says', () => {
    const timeline = buildTimeline(film({ screenplay: TWO_SHOTS, visuals: [firstFrame] }));
    expect(timeline.clips.map(({ move, framing }) => [move, framing])).toEqual([
      ['static', undefined],
      ['static', 'close-up'],
    ]);
    for (const { layers } of timeline.clips) {
      const [{ from, to }] = layers as [(typeof layers)[0]];
      expect(Math.abs(to.width / from.width - 1)).toBeLessThan(0.03);
      expect(from).not.toEqual(to);
    }
  });
});

describe('a film that ends on a last frame', () => {
  it('takes it from the end of the last shot, and rests on it unscaled at the last frame', () => {
    const visuals = [firstFrame, lastFrame];
    const timeline = buildTimeline(film({ screenplay: TWO_SHOTS, visuals }));
    expect(tiling(timeline)).toEqual([
      [0, 60],
      [60, 114],
      [114, 150],
    ]);
    const clip = timeline.clips.at(-1)!;
    expect(clip).toMatchObject({
      shotNumber: 2,
      transition: { kind: 'dissolve', frames: 21 },
      layers: [{ ref: 'last-frame' }],
    });
    expect(boxOf(timeline, clip, 149)).toEqual(WHOLE);
    expect(boxOf(timeline, clip, 148).width).toBeGreaterThan(1);
  });

  it('leaves a short last shot half of its time', () => {
    const shots = [
      shot({ endSeconds: 2, cast: [] }),
      shot({ number: 2, startSeconds: 2, endSeconds: 2.4, cast: [] }),
    ];
    const timeline = buildTimeline(
      film({ screenplay: screenplay(shots), visuals: [firstFrame, lastFrame] }),
    );
    expect(tiling(timeline)).toEqual([
      [0, 60],
      [60, 66],
      [66, 72],
    ]);
  });
});

describe('a film that goes on from a clip', () => {
  const timeline = buildTimeline(
    film({
      screenplay: screenplay([
        shot({ endSeconds: 2, cast: [], lines: [line({ text: 'On we go.' })] }),
      ]),
      visuals: [firstClip, lastFrame],
      durationSeconds: 5,
    }),
  );

  it('plays the clip first, whole and as it is', () => {
    const [clip] = timeline.clips;
    expect(tiling(timeline)).toEqual([
      [0, 90],
      [90, 120],
      [120, 150],
    ]);
    expect(clip).toMatchObject({ shotNumber: 0, layers: [{ video: { startSeconds: 0 } }] });
    expect([0, 45, 89].map((frame) => boxOf(timeline, clip!, frame))).toEqual([
      WHOLE,
      WHOLE,
      WHOLE,
    ]);
  });

  it("holds the clip's last picture where the shots begin", () => {
    const second = timeline.clips[1]!;
    expect(second.layers[0]).toMatchObject({ ref: 'first-clip', video: { held: true } });
    expect(second.layers[0]!.video!.startSeconds).toBeCloseTo(89 / 30, 9);
    expect(boxOf(timeline, second, 90)).toEqual(WHOLE);
  });

  it('times the lines by the shots, which come after the clip', () => {
    expect(timeline.speech[0]).toMatchObject({ startFrame: 90, endFrame: 150 });
  });
});

describe('an edit', () => {
  const evidence = (...cast: ReturnType<typeof image>[]) => ({
    framing: { start: 0, end: 1 },
    cast: cast.map((ref) => ({ ref, span: { start: 0, end: 1 } })),
  });
  const shots = [
    shot({ endSeconds: 2, cast: [image(1)], framing: 'wide', evidence: evidence() }),
    shot({
      number: 2,
      startSeconds: 2,
      endSeconds: 5,
      cast: [image(1), image(2)],
      framing: 'close-up',
      evidence: evidence(image(1), image(2), video(1)),
    }),
  ];
  const timeline = buildTimeline(
    film({
      screenplay: screenplay(shots),
      visuals: [clipOf(1, 5), still(1), still(2, 600, 1200)],
      edited: video(1),
    }),
  );

  it('cuts the running video to the shots without losing its time', () => {
    expect(tiling(timeline)).toEqual([
      [0, 60],
      [60, 150],
    ]);
    const bases = timeline.clips.map(({ layers }) => layers[0]!);
    expect(bases.map(({ ref, depth }) => [ref, depth])).toEqual([
      [video(1), 'set'],
      [video(1), 'set'],
    ]);
    expect(bases.map((layer) => layer.video!.startSeconds)).toEqual([0, 2]);
    expect(bases[0]!.from).toEqual(WHOLE);
    expect(bases[1]!.crop.height).toBeLessThan(0.75);
  });

  it('shows a reference as a small card in the shots that name it', () => {
    const insets = timeline.clips.map(({ layers }) =>
      layers.filter(({ depth }) => depth === 'inset'),
    );
    expect(insets.map((layers) => layers.map(({ ref }) => ref))).toEqual([
      [],
      [image(1), image(2)],
    ]);
    expect(insets[1]!.map(({ label }) => label)).toEqual(['Image 1', 'Image 2']);
    for (const { from, to } of insets[1]!) {
      expect(to).toEqual(from);
      expect(from.x).toBeGreaterThan(0.7);
      expect(from.x + from.width).toBeLessThan(0.98);
      expect(from.y + from.height).toBeLessThan(0.75);
    }
  });
});

describe('a film of words alone', () => {
  const setting = { place: 'city', light: 'night', weather: 'rain' } as const;
  const shots = [
    shot({ endSeconds: 2, cast: [], setting, move: 'track' }),
    shot({
      number: 2,
      startSeconds: 2,
      endSeconds: 4,
      cast: [],
      setting,
      people: ['Mia', 'Tom'],
      lines: [line({ text: 'Hi.', speakerName: 'Tom', startSeconds: 2, endSeconds: 4 })],
    }),
  ];
  const timeline = buildTimeline(film({ screenplay: screenplay(shots), visuals: [] }));

  it('has the same painted set in every shot of a place', () => {
    const sets = timeline.clips.map(({ scenery }) => scenery!);
    expect(sets.map(({ place, light, weather }) => [place, light, weather])).toEqual([
      ['city', 'night', 'rain'],
      ['city', 'night', 'rain'],
    ]);
    expect(sets[1]!.seed).toBe(sets[0]!.seed);
  });

  it('moves near planes more than far ones, and none shows its edge', () => {
    for (const clip of timeline.clips) {
      const { planes } = clip.scenery!;
      const byDepth = planes.toSorted((a, b) => a.depth - b.depth);
      const travels = byDepth.map(({ margin, from, to }) => {
        const shareOfFrame = 1 / (1 + 2 * margin);
        const middle = ({ x, width }: Box) => x + width / 2;
        return Math.abs(middle(to) - middle(from)) + Math.abs(to.width - from.width) * shareOfFrame;
      });
      expect(travels).toEqual(travels.toSorted((a, b) => a - b));
      for (const plane of planes) {
        for (let frame = clip.startFrame; frame < clip.endFrame; frame += 5) {
          const box = boxAt({ ...plane, depth: 'backdrop' }, { timeline, clip, frame });
          expect(Math.max(box.x, box.y)).toBeLessThanOrEqual(0);
          expect(Math.min(box.x + box.width, box.y + box.height)).toBeGreaterThanOrEqual(1);
        }
      }
    }
  });

  it('stands those with a name in it, apart from each other, and says who speaks', () => {
    const figures = timeline.clips.map(({ scenery }) => scenery!.figures);
    expect(figures.map((all) => all.map(({ name }) => name))).toEqual([[], ['Mia', 'Tom']]);
    const [mia, tom] = figures[1]!;
    expect(mia!.from.x + mia!.from.width).toBeLessThan(tom!.from.x);
    expect(timeline.speech[0]).toMatchObject({ speakerName: 'Tom', speakerLabel: 'Tom' });
  });
});
