import { createHash } from 'node:crypto';
import type { CameraAngle, Framing, Setting } from '@callsheet/screenplay';
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
import type { Place, Site } from './scenery.ts';
import { SITES } from './sites/sites.ts';
import { viewSet } from './view-set.ts';

beforeAll(registerFont);

const SIZE = { width: 320, height: 180 };
const PLACES = Object.keys(PLANES) as Place[];
const KINDS = Object.keys(SITES) as Site[];

type Sight = {
  frames?: number[];
  people?: string[];
  seed?: number;
  framing?: Framing;
  angle?: CameraAngle;
};

function paint(
  setting: Setting,
  { frames = [30], people = [], seed = 7, framing = 'wide', angle }: Sight = {},
): Buffer[] {
  const lines = people.map((speakerName) => line({ text: 'Hello.', speakerName }));
  const shots = [
    shot({ endSeconds: 2, cast: [], setting, people, lines, framing, ...(angle && { angle }) }),
  ];
  const timeline = buildTimeline(
    film({
      screenplay: screenplay(shots),
      visuals: [],
      ...SIZE,
      seed,
      captions: false,
      slate: false,
    }),
  );
  return paintFrames(timeline, canvasHost({}), frames);
}

describe('a painted set', () => {
  it.each(PLACES)('is neither flat nor grey: %s', (place) => {
    const [pixels] = paint({ place, light: 'day' });
    expect(coloursOf(pixels!)).toBeGreaterThan(250);
    expect(mostSaturated(pixels!)).toBeGreaterThan(24);
  });

  it('is another for every place, and for every hour out of doors', () => {
    const lights = ['day', 'dusk', 'night'] as const;
    const shown = PLACES.flatMap((place) =>
      lights.map((light) => hashOf(paint({ place, light })[0]!)),
    );
    // In space there is no hour.
    expect(new Set(shown).size).toBeGreaterThanOrEqual(PLACES.length * lights.length - 2);
  });

  it.each(PLACES.filter((place) => place !== 'space'))('is darker at night: %s', (place) => {
    const [day] = paint({ place, light: 'day' });
    const [night] = paint({ place, light: 'night' });
    expect(meanLuma(night!, 0, 180)).toBeLessThan(meanLuma(day!, 0, 180) * 0.86);
  });

  it.each(KINDS)(
    'is neither flat nor grey for a kind of place, by day and by night: %s',
    (site) => {
      for (const light of ['day', 'night'] as const) {
        const [pixels] = paint({ place: 'room', site, light });
        expect(coloursOf(pixels!)).toBeGreaterThan(250);
        expect(mostSaturated(pixels!)).toBeGreaterThan(24);
      }
    },
  );

  it('is another for every kind of place, in every framing', () => {
    for (const framing of ['wide', 'medium', 'close-up'] as const) {
      const shown = KINDS.map((site) => hashOf(paint({ place: 'room', site }, { framing })[0]!));
      expect(new Set(shown).size).toBe(KINDS.length);
    }
  });

  it.each([
    ['wide', undefined],
    ['wide', 'low'],
    ['wide', 'high'],
    ['full', undefined],
    ['medium', undefined],
  ] as const)('has its horizon where the view of a %s shot from %s has it', (framing, angle) => {
    const [pixels] = paint({ place: 'snow', light: 'night' }, { framing, ...(angle && { angle }) });
    const horizon = viewSet({ framing, angle }).horizon * SIZE.height;
    // Snow by night is lighter than what is behind it.
    const above = meanLuma(pixels!, horizon - 14, horizon - 4);
    const below = meanLuma(pixels!, horizon + 6, horizon + 16);
    expect(below - above).toBeGreaterThan(12);
  });

  it('has the same pixels each time, and others with another seed', () => {
    const hash = (seed: number) => paint({ place: 'forest', light: 'night' }, { seed }).map(hashOf);
    expect(hash(7)).toEqual(hash(7));
    expect(hash(7)).not.toEqual(hash(8));
  });

  it('has rain on a roof and none in a ship', () => {
    const fallen = (setting: Setting) => {
      const [one, two] = paint({ ...setting, weather: 'rain' }, { frames: [20, 21] });
      return largestDifference(one!, two!);
    };
    expect(fallen({ place: 'city', site: 'rooftop' })).toBeGreaterThan(20);
    expect(fallen({ place: 'space', site: 'spaceship' })).toBeLessThan(20);
  });

  it('drifts a little where nobody is, and rain falls in it', () => {
    const [one, two] = paint({ place: 'city' }, { frames: [5, 55] });
    const [dry, wet] = paint({ place: 'city', weather: 'rain' }, { frames: [20, 21] });
    expect(largestDifference(one!, two!)).toBeGreaterThan(2);
    expect(largestDifference(dry!, wet!)).toBeGreaterThan(20);
  });

  it('is white on the ground where snow falls, and hidden far off where fog lies', () => {
    const [clear] = paint({ place: 'meadow', light: 'overcast' });
    const [snowy] = paint({ place: 'meadow', light: 'overcast', weather: 'snow' });
    const [foggy] = paint({ place: 'meadow', light: 'overcast', weather: 'fog' });
    const groundOf = (pixels: Buffer) => colourfulness(pixels, 130, 170);
    const farOf = (pixels: Buffer) => colourfulness(pixels, 80, 96);
    expect(groundOf(snowy!)).toBeLessThan(groundOf(clear!) * 0.4);
    expect(farOf(foggy!)).toBeLessThan(farOf(clear!) * 0.67);
  });

  it('has whom the prompt names move a little as they speak, on twos', () => {
    const frames = [0, 30, 31];
    const [one, later, next] = paint({ place: 'meadow' }, { people: ['Mia'], frames });
    expect(changedShare(one!, later!)).toBeGreaterThan(0.0005);
    expect(changedShare(later!, next!)).toBeLessThan(0.0002);
  });

  it('has somebody in it whom the prompt names', () => {
    const [empty] = paint({ place: 'meadow' });
    const [peopled] = paint({ place: 'meadow' }, { people: ['Mia'] });
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

/** Greatest distance between the channels of a pixel. */
function mostSaturated(pixels: Buffer): number {
  let most = 0;
  for (let at = 0; at < pixels.length; at += 4) {
    const channels = [pixels[at]!, pixels[at + 1]!, pixels[at + 2]!];
    most = Math.max(most, Math.max(...channels) - Math.min(...channels));
  }
  return most;
}

/** Of the rows from one up to another. */
function meanLuma(pixels: Buffer, fromRow: number, toRow: number): number {
  const [from, to] = [fromRow, toRow].map((row) => Math.round(row) * SIZE.width * 4) as [
    number,
    number,
  ];
  let sum = 0;
  for (let at = from; at < to; at += 4) {
    sum += 0.2126 * pixels[at]! + 0.7152 * pixels[at + 1]! + 0.0722 * pixels[at + 2]!;
  }
  return sum / ((to - from) / 4);
}

/** Mean distance between the channels of the rows from one up to another. */
function colourfulness(pixels: Buffer, fromRow: number, toRow: number): number {
  let sum = 0;
  for (let at = fromRow * SIZE.width * 4; at < toRow * SIZE.width * 4; at += 4) {
    const channels = [pixels[at]!, pixels[at + 1]!, pixels[at + 2]!];
    sum += Math.max(...channels) - Math.min(...channels);
  }
  return sum / ((toRow - fromRow) * SIZE.width);
}

function changedShare(one: Buffer, two: Buffer): number {
  let changed = 0;
  for (let at = 0; at < one.length; at += 4) if (Math.abs(one[at]! - two[at]!) > 24) changed += 1;
  return changed / (one.length / 4);
}
