import type { Blocking } from '@callsheet/screenplay';
import { describe, expect, it } from 'vitest';
import { poseAt } from '../paint/figure/pose-at.ts';
import { cutout, image } from '../testing/test-film.ts';
import { figureOf, look, middle, SIZES, stage } from '../testing/test-figure.ts';

const walking = (facts: Partial<Blocking> = {}): Blocking => ({
  who: image(2),
  actions: [{ kind: 'walks' }],
  spans: [],
  ...facts,
});

describe('somebody who walks past', () => {
  it.each(SIZES)('in the background crosses the frame at one size, in %ix%i', (...size) => {
    const blocking = [walking({ depth: 'background' })];
    const description = 'Image 2 walks past in the background.';
    const facts = { framing: 'wide' as const, blocking, description };
    const timeline = stage(facts, [cutout(1), cutout(2)], size);
    const figure = figureOf(timeline.clips[0]!, image(2));
    const [first, , last] = [0, 60, 119].map((frame) => poseAt(figure, look(timeline, frame)).box);
    expect(Math.abs(middle(last!) - middle(first!))).toBeGreaterThan(0.34);
    expect(last!.height).toBeCloseTo(first!.height, 6);
    expect((middle(first!) + middle(last!)) / 2).toBeCloseTo(0.5, 2);
  });

  it('another comes from beyond them and ends on their own side', () => {
    const blocking = [walking({ actions: [{ kind: 'walks', target: image(1) }] })];
    const description = 'Image 2 walks past Image 1.';
    const timeline = stage({ framing: 'full', blocking, description }, [cutout(1), cutout(2)]);
    const [one, two] = [1, 2].map((number) => figureOf(timeline.clips[0]!, image(number)));
    const gap = (frame: number) =>
      middle(poseAt(two!, look(timeline, frame)).box) -
      middle(poseAt(one!, look(timeline, frame)).box);
    expect(Math.sign(gap(0))).toBe(-Math.sign(gap(100)));
    const { x, width } = poseAt(two!, look(timeline, 0)).box;
    expect(x > 1 || x + width < 0).toBe(true);
  });

  it('away to a side grows smaller on the way', () => {
    const blocking = [walking({ who: image(1), exits: 'right' })];
    const description = 'Image 1 walks away to the right.';
    const timeline = stage({ framing: 'wide', blocking, description }, [cutout(1)]);
    const figure = figureOf(timeline.clips[0]!, image(1));
    const [first, last] = [0, 119].map((frame) => poseAt(figure, look(timeline, frame)).box);
    expect(last!.height / first!.height).toBeCloseTo(0.6, 2);
    expect(last!.x).toBeGreaterThan(0.95);
  });
});

describe('somebody who looks around', () => {
  it('looks to one side and to the other', () => {
    const blocking: Blocking[] = [{ who: image(1), actions: [{ kind: 'looks' }], spans: [] }];
    const timeline = stage({ blocking, description: 'Image 1 looks around.' }, [cutout(1)]);
    const figure = figureOf(timeline.clips[0]!, image(1));
    const tilts = Array.from({ length: 120 }, (_, at) => poseAt(figure, look(timeline, at)).tilt);
    expect(Math.min(...tilts)).toBeLessThan(-0.03);
    expect(Math.max(...tilts)).toBeGreaterThan(0.03);
  });
});
