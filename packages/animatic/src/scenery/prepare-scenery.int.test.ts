import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildTimeline } from '../build-timeline.ts';
import {
  canvasHost,
  largestDifference,
  paintFrames,
  registerFont,
} from '../testing/test-canvas.ts';
import { film, line, screenplay, shot } from '../testing/test-film.ts';
import { PLANES } from './planes.ts';

beforeAll(registerFont);

const SIZE = { width: 320, height: 180 };
const WORDS: Record<keyof typeof PLANES, string> = {
  beach: 'a beach',
  cafe: 'a café',
  city: 'a city street',
  desert: 'the desert',
  forest: 'a forest',
  meadow: 'a meadow',
  mountains: 'the mountains',
  room: 'a bedroom',
  sea: 'the open sea',
  sky: 'the sky',
  snow: 'the tundra',
  space: 'outer space',
  stage: 'a stage',
  studio: 'somewhere',
  underwater: 'a coral reef',
};

function paint(description: string, { frames = [30], people = [] as string[], seed = 7 } = {}) {
  const lines = people.map((speakerName) => line({ text: 'Hello.', speakerName }));
  const shots = [shot({ endSeconds: 2, cast: [], description, people, lines })];
  const timeline = buildTimeline(
    film({ screenplay: screenplay(shots), visuals: [], ...SIZE, seed }),
  );
  return paintFrames(timeline, canvasHost({}), frames);
}

describe('a painted set', () => {
  it.each(Object.values(WORDS))('is neither flat nor grey: %s', (words) => {
    const [pixels] = paint(`${words} by day`);
    expect(coloursOf(pixels!)).toBeGreaterThan(250);
    expect(mostSaturated(pixels!)).toBeGreaterThan(24);
  });

  it('is another for every place and every hour', () => {
    const shown = Object.values(WORDS).flatMap((words) => [
      paint(`${words} by day`)[0]!,
      paint(`${words} at night`)[0]!,
    ]);
    // In outer space, on a stage and under water the hour shows little or nothing.
    expect(new Set(shown.map(hashOf)).size).toBeGreaterThanOrEqual(27);
  });

  it('has the same pixels each time, and others with another seed', () => {
    const hash = (seed: number) => paint('a forest at night', { seed }).map(hashOf);
    expect(hash(7)).toEqual(hash(7));
    expect(hash(7)).not.toEqual(hash(8));
  });

  it('moves, and rain falls in it', () => {
    const [one, two] = paint('a city street', { frames: [20, 21] });
    const [dry, wet] = paint('a rainy city street', { frames: [20, 21] });
    expect(largestDifference(one!, two!)).toBeGreaterThan(2);
    expect(largestDifference(dry!, wet!)).toBeGreaterThan(20);
  });

  it('has somebody in it whom the prompt names', () => {
    const [empty] = paint('a meadow by day');
    const [peopled] = paint('a meadow by day', { people: ['Mia'] });
    expect(changedShare(empty!, peopled!)).toBeGreaterThan(0.02);
  });
});

function hashOf(pixels: Buffer): string {
  return createHash('sha256').update(pixels).digest('hex');
}

function coloursOf(pixels: Buffer): number {
  const colours = new Set<number>();
  for (let at = 0; at < pixels.length; at += 4) colours.add(pixels.readUInt32BE(at) >>> 8);
  return colours.size;
}

/** Greatest distance between the channels of a pixel, among the middle rows, where nothing is written. */
function mostSaturated(pixels: Buffer): number {
  let most = 0;
  for (let at = SIZE.width * 40 * 4; at < SIZE.width * 120 * 4; at += 4) {
    const channels = [pixels[at]!, pixels[at + 1]!, pixels[at + 2]!];
    most = Math.max(most, Math.max(...channels) - Math.min(...channels));
  }
  return most;
}

function changedShare(one: Buffer, two: Buffer): number {
  let changed = 0;
  for (let at = 0; at < one.length; at += 4) if (Math.abs(one[at]! - two[at]!) > 24) changed += 1;
  return changed / (one.length / 4);
}
