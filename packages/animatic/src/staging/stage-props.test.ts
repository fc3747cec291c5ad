import type { Prop, Shot } from '@callsheet/screenplay';
import { describe, expect, it } from 'vitest';
import { buildTimeline } from '../build-timeline.ts';
import { poseAt } from '../paint/figure/pose-at.ts';
import { placePart } from '../place-part.ts';
import { FRAMINGS, SIZES } from '../testing/test-figure.ts';
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
import type { Box, Layer, ThingSketch, VisualFacts } from '../timeline.ts';

const prop = (label: string, use: Prop['use'], number = 1): Prop => ({
  label,
  use,
  who: image(number),
  span: { start: 0, end: 1 },
});
const flowers = prop('a bouquet of sunflowers', 'held');
const chest = prop('the treasure chest', 'stands');

function staged(facts: Partial<Shot>, [width, height]: readonly [number, number] = SIZES[0]) {
  const shots = [shot({ cast: [image(1), image(2)], framing: 'medium', ...facts })];
  const visuals = [cutout(1), cutout(2)];
  const timeline = buildTimeline(film({ screenplay: screenplay(shots), visuals, width, height }));
  const clip = timeline.clips[0]!;
  return { timeline, clip, things: clip.things ?? [], layers: clip.layers };
}

function headOf({ from, stance }: Layer): Box {
  return placePart(from, stance!.head);
}

function overlap(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}

describe('what words give to somebody in a shot', () => {
  it('is in front of who holds it, below the chin, as large as a thing of a hand', () => {
    const { things, layers } = staged({ framing: 'full', props: [flowers] });
    const [own] = layers;
    const { label, from } = things[0]!;
    expect(label).toBe('a bouquet of sunflowers');
    expect(Math.abs(from.x + from.width / 2 - own!.from.x - own!.from.width / 2)).toBeLessThan(0.1);
    const head = headOf(own!);
    expect(from.y).toBeGreaterThanOrEqual(head.y + head.height);
    expect(from.height).toBeLessThan(own!.from.height * 0.4);
  });

  it('is beside the mouth of who eats it', () => {
    const { things, layers } = staged({ cast: [image(1)], props: [prop('an apple', 'eaten')] });
    const head = headOf(layers[0]!);
    const { from } = things[0]!;
    const beside = Math.min(
      Math.abs(from.x - head.x - head.width),
      Math.abs(from.x + from.width - head.x),
    );
    expect(beside).toBeLessThan(0.04);
    expect(from.y + from.height / 2).toBeGreaterThan(head.y + head.height / 2);
    expect(from.y).toBeLessThan(head.y + head.height);
  });

  it('stands on the ground of who is before it, and hides nobody in a wide shot', () => {
    const { things, layers } = staged({ framing: 'wide', props: [chest] });
    const { from } = things[0]!;
    const [own] = layers;
    expect(from.y + from.height).toBeGreaterThan(own!.from.y + own!.from.height * 0.75);
    expect(layers.map((layer) => overlap(from, layer.from))).toEqual([0, 0]);
  });

  const cases = SIZES.flatMap((size) =>
    FRAMINGS.flatMap((framing) =>
      (['static', 'push-in', 'pan-left'] as const).map((move) => ({ size, framing, move })),
    ),
  );
  it.each(cases)('covers no face, no caption and nothing else: %o', ({ size, framing, move }) => {
    const lines = [line({ text: 'Look!', speaker: image(1) })];
    const props = [flowers, chest, prop('a red apple', 'eaten', 2)];
    const { things, layers } = staged({ framing, move, props, lines }, size);
    for (const [index, { from }] of things.entries()) {
      expect(from.y + from.height).toBeLessThan(0.8);
      expect(Math.min(from.x, 1 - from.x - from.width)).toBeGreaterThan(0);
      for (const layer of layers) expect(overlap(from, headOf(layer))).toBeLessThan(1e-4);
      for (const other of things.slice(index + 1))
        expect(overlap(from, other.from)).toBeLessThan(1e-4);
    }
  });

  it('goes with who walks', () => {
    const who = image(1);
    const blocking = [{ who, enters: 'left' as const, actions: [], spans: [] }];
    const { timeline, clip, things } = staged({ framing: 'full', props: [flowers], blocking });
    const [sketch] = things;
    const stance = { head: sketch!.from, isThing: true as const, acts: sketch!.acts! };
    const xs = [0, 149].map(
      (frame) => poseAt({ name: 'x', ...sketch!, stance }, { timeline, clip, frame }).box.x,
    );
    expect(xs[0]).toBeLessThan(-0.1);
    expect(xs[1]).toBe(sketch!.to.x);
  });

  it('is put down on what stands there', () => {
    const who = image(1);
    const actions = [{ kind: 'places' as const, target: image(2) }];
    const { things } = staged({
      framing: 'full',
      props: [flowers, prop('the table', 'stands', 2)],
      blocking: [{ who, actions, spans: [] }],
    });
    const [table, bouquet] = things;
    const put = bouquet!.acts!.find((act) => act.kind === 'walk')!;
    const foot = bouquet!.from.y + bouquet!.from.height + put.to.y;
    expect(bouquet!.label).toBe('a bouquet of sunflowers');
    expect(Math.abs(foot - table!.from.y)).toBeLessThan(0.05);
  });
});

/** Comes nearer and goes to the left in his video. */
const HOST: VisualFacts = {
  ...clipOf(1, 8),
  subject: {
    kind: 'person',
    hasCutout: false,
    faces: [],
    colours: [],
    head: { x: 0.4, y: 0.15, width: 0.12, height: 0.27 },
    heads: [
      { seconds: 0, box: { x: 0.5, y: 0.2, width: 0.1, height: 0.23 } },
      { seconds: 5, box: { x: 0.4, y: 0.15, width: 0.12, height: 0.27 } },
    ],
  },
};

function hosted(props: Prop[], facts: Partial<Shot>, [width, height]: readonly [number, number]) {
  const cast = [video(1), image(1)];
  const blocking = [{ who: image(1), actions: [{ kind: 'walks' as const }], spans: [] }];
  const description = 'Image 1 walks past Video 1.';
  const shots = [shot({ cast, framing: 'medium', blocking, description, props, ...facts })];
  const visuals = [HOST, cutout(1, { head: 0.3, aspect: 0.6, isCutOff: true })];
  const timeline = buildTimeline(film({ screenplay: screenplay(shots), visuals, width, height }));
  const clip = timeline.clips[0]!;
  const [picture, guest] = clip.layers;
  const boxesOf = (posed: Parameters<typeof poseAt>[0]) =>
    Array.from({ length: 50 }, (_, at) => poseAt(posed, { timeline, clip, frame: at * 3 }).box);
  const heads = boxesOf({ ...guest!, name: 'guest' }).map((from) => headOf({ ...guest!, from }));
  const sketchBoxes = ({ label, from, to, acts = [] }: ThingSketch) => {
    const head = { x: 0, y: 0, width: 1, height: 1 };
    return boxesOf({ name: label, from, to, stance: { head, isThing: true, acts } });
  };
  return { things: clip.things ?? [], picture: picture!, guest: guest!, heads, sketchBoxes };
}

const middleOf = ({ x, width }: Box) => x + width / 2;
const byHost = (label: string, use: Prop['use']): Prop => ({ ...prop(label, use), who: video(1) });

describe('what words give to somebody in a shot that a video fills', () => {
  it('is in the hand of who passes, all the way', () => {
    const { things, guest, heads, sketchBoxes } = hosted([flowers], {}, SIZES[0]);
    expect(things.map(({ label }) => label)).toEqual(['a bouquet of sunflowers']);
    for (const [index, box] of sketchBoxes(things[0]!).entries()) {
      expect(Math.abs(middleOf(box) - middleOf(heads[index]!))).toBeLessThan(guest.to.width / 2);
      expect(overlap(box, heads[index]!)).toBeLessThan(1e-3);
    }
  });

  it('goes where the head of whom the video shows goes', () => {
    const { things, picture } = hosted([byHost('the guitar', 'held')], {}, SIZES[0]);
    const [guitar] = things;
    const shown = (x: number) => ((x - picture.crop.x) / picture.crop.width) * picture.to.width;
    const gone = shown(0.46) - shown(0.55);
    expect(gone).toBeLessThan(-0.05);
    expect(Math.abs(middleOf(guitar!.to) - middleOf(guitar!.from) - gone)).toBeLessThan(0.05);
  });

  it.each(SIZES)('is never over a face, also not of who comes by, in %ix%i', (...size) => {
    const told = [flowers, byHost('the guitar', 'held'), byHost('the table', 'stands')];
    const { things, heads, sketchBoxes } = hosted(told, { framing: 'medium-close' }, size);
    for (const thing of things) {
      const covered = sketchBoxes(thing).map((box, index) => overlap(box, heads[index]!));
      expect(Math.max(...covered), thing.label).toBeLessThan(2e-3);
    }
  });

  it('stands at the lower edge, or is left out', () => {
    for (const size of SIZES) {
      const { things } = hosted([byHost('the table', 'stands')], {}, size);
      for (const { from } of things) expect(from.y + from.height).toBeGreaterThan(0.79);
    }
  });
});
