import {
  girl,
  sampleJob,
  snake,
} from '../../apps/server/src/engines/animatic/test-support/sample-job.ts';
import type { EngineJob } from '../../apps/server/src/engines/engine.ts';

/** A film of one shot a case, and the frames of each case that are kept. */
export type GoldenFilm = {
  name: string;
  job: EngineJob;
  cases: { name: string; frames: number[] }[];
};

/** Every size a shot can have, seen in its middle. */
const FRAMINGS = [
  'Extreme wide shot',
  'Wide shot',
  'Full shot',
  'Medium shot',
  'Medium close-up',
  'Close-up',
  'Extreme close-up',
];

/** Every move a camera can make, seen at its beginning, middle and end. */
const MOVES = [
  'The camera is static',
  'The camera pushes in',
  'The camera pulls out',
  'The camera zooms in',
  'The camera zooms out',
  'The camera pans left',
  'The camera pans right',
  'The camera tilts up',
  'The camera tilts down',
  'The camera tracks left',
  'The camera tracks right',
  'The camera follows her',
  'The camera orbits around her',
  'The camera cranes up',
  'The camera cranes down',
  'Handheld camera',
];

export const GOLDEN_FILMS: readonly GoldenFilm[] = [
  goldenFilm('framings', {
    cases: FRAMINGS,
    shot: (framing) => `${framing}: Image 1 stands in a meadow.`,
    shares: [0.5],
    shotSeconds: 1,
  }),
  ...[0, 4, 8, 12].map((first) =>
    goldenFilm(`moves-${first / 4 + 1}`, {
      cases: MOVES.slice(first, first + 4),
      shot: (move) => `Medium shot: Image 1 stands on a city street. ${move}.`,
      shares: [0, 0.5, 1],
      shotSeconds: 3,
    }),
  ),
  goldenFilm('company', {
    cases: ['in the foreground on the left', 'in the background on the right'],
    shot: (place) => `Wide shot: Image 1 and Image 2 are at the beach at dusk, Image 2 ${place}.`,
    shares: [0.5],
    shotSeconds: 1,
  }),
];

type Cases = {
  cases: readonly string[];
  shot(words: string): string;
  /** Of the shot's frames. */
  shares: number[];
  shotSeconds: number;
};

function goldenFilm(name: string, { cases, shot, shares, shotSeconds }: Cases): GoldenFilm {
  const shots = cases.map((words, index) => {
    const [start, end] = [index * shotSeconds, (index + 1) * shotSeconds];
    return `Shot ${index + 1} [${start}-${end}s] ${shot(words)}`;
  });
  const job = sampleJob(
    shots.join(' '),
    [
      { role: 'referenceImage', media: girl },
      { role: 'referenceImage', media: snake },
    ],
    { durationSeconds: cases.length * shotSeconds, withAudio: false },
  );
  const frameOf = (index: number, share: number) =>
    index * shotSeconds * 30 + Math.round(share * (shotSeconds * 30 - 1));
  return {
    name,
    job,
    cases: cases.map((words, index) => ({
      name: words,
      frames: shares.map((share) => frameOf(index, share)),
    })),
  };
}
