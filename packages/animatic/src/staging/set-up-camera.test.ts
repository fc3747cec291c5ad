import { describe, expect, it } from 'vitest';
import type { CameraMove, Shot } from '@callsheet/screenplay';
import { figureOf, headAt, look, middle, stage } from '../testing/test-figure.ts';
import { cutout, image, shot } from '../testing/test-film.ts';
import type { Box } from '../timeline.ts';
import { setUpCamera } from './set-up-camera.ts';

describe('a camera move', () => {
  const forest = { place: 'forest' } as const;
  const moving = (move: CameraMove, facts: Partial<Shot> = {}) => {
    const setting = forest;
    const timeline = stage({ framing: 'full', move, setting, ...facts }, [cutout(1)]);
    const clip = timeline.clips[0]!;
    const travel = (from: Box, to: Box) => ({
      x: middle(to) - middle(from),
      y: to.y + to.height / 2 - from.y - from.height / 2,
      growth: to.width / from.width,
    });
    const { from, to } = figureOf(clip, image(1));
    const planes = clip.scenery!.planes.toSorted((a, b) => a.depth - b.depth);
    const [far, near] = [planes[0]!, planes.find(({ depth }) => depth >= 0.99)!];
    return {
      figure: travel(from, to),
      far: travel(far.from, far.to),
      near: travel(near.from, near.to),
    };
  };

  it('of pushing in makes what is near larger and leaves the distance', () => {
    const { figure, far } = moving('push-in');
    expect(figure.growth).toBeGreaterThan(1.2);
    expect(far.growth).toBeLessThan(1 + (figure.growth - 1) * 0.4);
    expect(moving('pull-out').figure.growth).toBeLessThan(0.85);
  });

  it('of zooming makes all larger alike', () => {
    const { figure, far } = moving('zoom-in');
    expect(figure.growth).toBeGreaterThan(1.2);
    expect(far.growth).toBeCloseTo(figure.growth, 2);
  });

  it.each([
    ['pan-right', -1],
    ['pan-left', 1],
  ] as const)('of turning to a side moves all alike to the other: %s', (move, way) => {
    const { figure, far } = moving(move);
    expect(figure.x * way).toBeGreaterThan(0.1);
    expect(far.x).toBeCloseTo(figure.x, 2);
  });

  it.each([
    ['track-right', -1],
    ['track-left', 1],
  ] as const)('of going to a side moves the near more than the far: %s', (move, way) => {
    const { figure, far } = moving(move);
    expect(figure.x * way).toBeGreaterThan(0.1);
    expect(Math.abs(far.x)).toBeLessThan(Math.abs(figure.x) * 0.4);
  });

  it('of tilting and craning up moves the picture down, the distance only when it tilts', () => {
    const [tilt, crane] = [moving('tilt-up'), moving('crane-up')];
    expect(Math.min(tilt.figure.y, crane.figure.y)).toBeGreaterThan(0.1);
    expect(tilt.far.y).toBeCloseTo(tilt.figure.y, 2);
    expect(crane.far.y).toBeLessThan(crane.figure.y * 0.4);
    expect(moving('tilt-down').figure.y).toBeLessThan(-0.1);
    expect(moving('crane-down').figure.y).toBeLessThan(-0.1);
  });

  it('of following keeps whom it follows in place and moves the set the other way', () => {
    const blocking = [
      { who: image(1), enters: 'left' as const, actions: [{ kind: 'walks' as const }], spans: [] },
    ];
    const { figure, near } = moving('follow', { blocking });
    expect(figure).toEqual({ x: 0, y: 0, growth: 1 });
    expect(near.x).toBeLessThan(-0.25);
  });

  it('of going around moves the distance while whoever is on the mark stays', () => {
    const { figure, far } = moving('orbit');
    expect(Math.abs(figure.x)).toBeLessThan(0.01);
    expect(Math.abs(far.x)).toBeGreaterThan(0.2);
  });

  it('is slower or faster where the words say so', () => {
    const travels = (['slow', undefined, 'fast'] as const).map((moveSpeed) =>
      Math.abs(moving('pan-left', moveSpeed ? { moveSpeed } : {}).figure.x),
    );
    expect(travels).toEqual(travels.toSorted((a, b) => a - b));
    expect(travels[2]! / travels[0]!).toBeGreaterThan(2);
  });

  it('that zooms in to a close-up ends on it, from at least half as far again', () => {
    const evidence = {
      cast: [],
      move: { start: 10, end: 18 },
      framing: { start: 22, end: 30 },
    };
    const timeline = stage({ framing: 'close-up', move: 'zoom-in', evidence }, [cutout(1)]);
    const figure = figureOf(timeline.clips[0]!, image(1));
    const [start, end] = [0, timeline.frameCount - 1].map(
      (frame) => headAt(figure, look(timeline, frame)).height,
    );
    expect(end).toBeGreaterThan(0.35);
    expect(end).toBeLessThan(0.6);
    expect(start).toBeLessThan(end! / 1.5);
  });

  it('that goes on to the next shot comes half as far again towards what it looks down on', () => {
    const told = { move: { start: 60, end: 68 }, cast: [] };
    const facts = { angle: 'overhead', move: 'zoom-in', moveSpeed: 'slow' } as const;
    const setUp = (span: Shot['span']) =>
      setUpCamera({
        shot: shot({ ...facts, cast: [], evidence: told, span }),
        move: 'zoom-in',
        players: [],
        durationSeconds: 3,
        aspect: 16 / 9,
        seed: 1,
      }).camera;
    const { from, to, aim } = setUp({ start: 0, end: 40 });
    expect([from.zoom, to.zoom, aim]).toEqual([1, 1.5, { x: 0.5, y: 0.5 }]);
    expect(setUp({ start: 0, end: 80 }).to.zoom).toBeCloseTo(1.158, 3);
  });

  it('is locked off in a static shot: only those in it move', () => {
    const { figure } = moving('static');
    expect(figure.growth).toBe(1);
    expect(figure.x).toBe(0);
  });
});
