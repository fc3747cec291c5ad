import type { Measure } from './measures.ts';

/**
 * Precision and recall in parts of a thousand, which no change to the parser may make worse. Raised by hand when a
 * change makes them better: the test says by how much.
 */
export const committedFigures: Record<
  'all' | 'en' | 'zh',
  Record<Measure, readonly [precision: number, recall: number]>
> = {
  all: {
    shots: [989, 985],
    times: [1000, 1000],
    sizes: [988, 1000],
    angles: [1000, 1000],
    moves: [972, 972],
    cast: [894, 972],
    lines: [1000, 1000],
    speakers: [984, 984],
    delivery: [1000, 1000],
  },
  en: {
    shots: [992, 1000],
    times: [1000, 1000],
    sizes: [977, 1000],
    angles: [1000, 1000],
    moves: [1000, 1000],
    cast: [899, 981],
    lines: [1000, 1000],
    speakers: [1000, 1000],
    delivery: [1000, 1000],
  },
  zh: {
    shots: [985, 972],
    times: [1000, 1000],
    sizes: [1000, 1000],
    angles: [1000, 1000],
    moves: [952, 952],
    cast: [889, 962],
    lines: [1000, 1000],
    speakers: [970, 970],
    delivery: [1000, 1000],
  },
};
