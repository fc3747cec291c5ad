import type { Blocking, Shot } from '@callsheet/screenplay';
import { describe, expect, it } from 'vitest';
import { buildTimeline } from '../build-timeline.ts';
import { poseAt } from '../paint/figure/pose-at.ts';
import { look, SIZES } from '../testing/test-figure.ts';
import { film, screenplay, shot } from '../testing/test-film.ts';

const blocked = (facts: Partial<Blocking>): Blocking => ({
  who: { name: 'Kai' },
  actions: [],
  spans: [],
  ...facts,
});

/** One shot of 4 s of people known by name alone. */
function stage(facts: Partial<Shot>, preamble = '', [width, height]: readonly number[] = SIZES[0]) {
  const shots = [shot({ cast: [], people: ['Kai'], endSeconds: 4, framing: 'full', ...facts })];
  const play = { ...screenplay(shots), preamble };
  return buildTimeline(film({ screenplay: play, visuals: [], width: width!, height: height! }));
}

const figuresOf = (timeline: ReturnType<typeof stage>) => timeline.clips[0]!.scenery!.figures;

describe('somebody the words alone tell of', () => {
  it('is drawn as the list of characters says, as tall as that', () => {
    const people = ['Mia', 'Kai'];
    const told = 'Characters: Mia: a tall young woman. Kai: a flying small robot.';
    const figures = figuresOf(stage({ people }, told));
    expect(figures.map(({ name, build }) => [name, build])).toEqual(
      expect.arrayContaining([
        ['Mia', 'woman'],
        ['Kai', 'robot'],
      ]),
    );
    const tall = (name: string) => figures.find((one) => one.name === name)!.from.height;
    expect(tall('Kai') / tall('Mia')).toBeCloseTo((0.95 * 0.6) / 0.94, 2);
  });

  it('is no taller than it is beside another in a medium shot, and off the ground where it flies', () => {
    const told = 'Characters: Tom: a boy. Kai: a flying small robot.';
    const figures = figuresOf(stage({ people: ['Tom', 'Kai'], framing: 'medium' }, told));
    const [tom, kai] = ['Tom', 'Kai'].map((name) => figures.find((one) => one.name === name)!);
    expect(kai!.from.height / tom!.from.height).toBeCloseTo((0.95 * 0.6) / 0.72, 2);
    const [wide] = figuresOf(stage({ framing: 'wide' }, told));
    expect(wide!.stance.isGrounded).toBeUndefined();
    expect(wide!.from.y + wide!.from.height).toBeLessThan(0.78);
  });

  it.each(SIZES)('flies small beside the face of another in any framing, in %ix%i', (...size) => {
    const told = 'Characters: Tom: a boy. Kai: a flying small robot with a round body.';
    for (const framing of ['medium', 'full', 'wide'] as const) {
      const figures = figuresOf(stage({ people: ['Tom', 'Kai'], framing }, told, size));
      const [tom, kai] = ['Tom', 'Kai'].map((name) => figures.find((one) => one.name === name)!);
      expect(kai!.build).toBe('round-robot');
      expect(kai!.from.width).toBeLessThan(tom!.from.width * 1.1);
      const foot = kai!.from.y + kai!.from.height;
      expect(foot).toBeLessThan(tom!.from.y + tom!.from.height * 0.9);
    }
  });

  it('walks in from where it is told', () => {
    const timeline = stage({
      blocking: [blocked({ enters: 'left', actions: [{ kind: 'walks' }] })],
    });
    const [kai] = figuresOf(timeline);
    const at = (frame: number) => poseAt(kai!, look(timeline, frame)).box;
    expect(at(0).x + at(0).width).toBeLessThan(0);
    expect(at(100).x).toBeGreaterThan(0.2);
  });

  it('jumps', () => {
    const timeline = stage({ blocking: [blocked({ actions: [{ kind: 'jumps' }] })] });
    const [kai] = figuresOf(timeline);
    const lifts = Array.from(
      { length: 30 },
      (_, frame) => poseAt(kai!, look(timeline, frame)).lift,
    );
    expect(Math.max(...lifts)).toBeGreaterThan(0.1);
  });

  it.each(SIZES)('sits lower than it stands, and lies lower still, in %ix%i', (...size) => {
    const boxOf = (posture: Blocking['posture']) => {
      const blocking = posture && { blocking: [blocked({ posture })] };
      return figuresOf(stage({ ...blocking, framing: 'wide' }, '', size))[0]!.from;
    };
    const [stands, sits, kneels, lies] = [undefined, 'sits', 'kneels', 'lies'].map((posture) =>
      boxOf(posture as Blocking['posture']),
    );
    expect(sits!.height / stands!.height).toBeCloseTo(0.785, 2);
    expect(kneels!.height / stands!.height).toBeCloseTo(0.76, 2);
    expect(lies!.height / stands!.height).toBeLessThan(0.26);
    const footOf = ({ y, height }: typeof stands & object) => y + height;
    expect(footOf(lies!)).toBeCloseTo(footOf(stands!), 3);
    expect(lies!.x).toBeGreaterThanOrEqual(0);
    expect(lies!.x + lies!.width).toBeLessThanOrEqual(1);
  });

  it.each(['medium', 'medium-close', 'close-up'] as const)(
    'has its head in the frame in a %s, lying and on four legs',
    (framing) => {
      for (const size of SIZES) {
        for (const [posture, preamble] of [
          ['lies', ''],
          ['stands', 'Kai is a horse.'],
        ] as const) {
          const timeline = stage({ framing, blocking: [blocked({ posture })] }, preamble, size);
          const [kai] = figuresOf(timeline);
          const { head } = kai!.stance;
          const { x, y, width, height } = kai!.from;
          expect(x + head.x * width).toBeGreaterThanOrEqual(0);
          expect(x + (head.x + head.width) * width).toBeLessThanOrEqual(1);
          expect(y + head.y * height).toBeGreaterThanOrEqual(0);
          expect(y + (head.y + head.height) * height).toBeLessThanOrEqual(0.95);
        }
      }
    },
  );
});
