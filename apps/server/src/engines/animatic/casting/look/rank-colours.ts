import type { Raster } from './raster.ts';

const MOST_COLOURS = 5;
const SAMPLES = 20_000;
const ROUNDS = 8;
/** Colours nearer than this in levels, all channels together, are one. */
const NEAREST = 40;

type Colour = [red: number, green: number, blue: number];

/** The colours of what is not transparent, `#rrggbb`, most of it first; at most five. */
export function rankColours(raster: Raster): string[] {
  const samples = sample(raster);
  if (samples.length === 0) return [];
  let centres = spread(samples);
  let counts: number[] = [];
  for (let round = 0; round < ROUNDS; round++) ({ centres, counts } = settle(samples, centres));
  return centres
    .map((centre, i) => ({ centre, count: counts[i]! }))
    .filter(({ count }) => count >= samples.length / 100)
    .toSorted((a, b) => b.count - a.count)
    .map(({ centre }) => toHex(centre));
}

function sample({ rgba }: Raster): Colour[] {
  const step = Math.max(1, Math.floor(rgba.length / 4 / SAMPLES));
  const samples: Colour[] = [];
  for (let at = 0; at < rgba.length; at += step * 4)
    if (rgba[at + 3]! >= 200) samples.push([rgba[at]!, rgba[at + 1]!, rgba[at + 2]!]);
  return samples;
}

/** The mean colour, then each time the one farthest from those there are. */
function spread(samples: readonly Colour[]): Colour[] {
  const centres = [meanOf(samples)];
  while (centres.length < MOST_COLOURS) {
    let farthest = samples[0]!;
    let most = -1;
    for (const colour of samples) {
      const gap = Math.min(...centres.map((centre) => distance(centre, colour)));
      if (gap > most) [farthest, most] = [colour, gap];
    }
    if (most < NEAREST) break;
    centres.push(farthest);
  }
  return centres;
}

/** One round of k-means. */
function settle(samples: readonly Colour[], centres: readonly Colour[]) {
  const groups = centres.map((): Colour[] => []);
  for (const colour of samples) {
    const gaps = centres.map((centre) => distance(centre, colour));
    groups[gaps.indexOf(Math.min(...gaps))]!.push(colour);
  }
  return {
    centres: groups.map((group, i) => (group.length > 0 ? meanOf(group) : centres[i]!)),
    counts: groups.map(({ length }) => length),
  };
}

function meanOf(colours: readonly Colour[]): Colour {
  const sum = [0, 0, 0];
  for (const colour of colours) for (let i = 0; i < 3; i++) sum[i]! += colour[i]!;
  return sum.map((value) => value / colours.length) as Colour;
}

function distance(a: Colour, b: Colour): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

function toHex(colour: Colour): string {
  return `#${colour.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;
}
