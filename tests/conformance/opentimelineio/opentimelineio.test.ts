import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAnimaticEngine } from '../../../apps/server/src/engines/animatic/create-animatic-engine.ts';
import {
  girl,
  sampleJob,
  samplePath,
} from '../../../apps/server/src/engines/animatic/test-support/sample-job.ts';
import { follow } from '../../../apps/server/src/engines/engine.contract.ts';
import { ensurePython } from '../../support/ensure-python.ts';

const JOB = sampleJob(
  'Scene 1 [0-2s]: Wide shot: Image 1 bows. Scene 2 [2-4s]: Dissolve to a close-up of Image 1, who says: "Good <morning> & welcome."',
  [{ role: 'referenceImage', media: girl }],
  { durationSeconds: 4 },
);

type Range = [start: number, end: number];
type Cut = {
  frames: number;
  rate: number;
  clips: [name: string, ...source: Range, ...record: Range][];
  transitions: [type: string, before: number, after: number][];
};
type Movie = {
  tags: Record<string, string>;
  chapters: [title: string, frame: number][];
  streams: string[];
  frames: number;
};
type Read = {
  otio: Cut & {
    roundTrips: boolean;
    start: number;
    markers: [name: string, ...Range][];
    files: string[];
    audio: string[];
    metadata: Record<string, unknown>;
  };
  edl: Cut;
  movies: Record<'film.mp4' | 'guide.mp4', Movie>;
};

let folder: string;
let read: Read;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'callsheet-otio-'));
  const python = await ensurePython(path.join(import.meta.dirname, 'requirements.txt'));
  const context = {
    signal: new AbortController().signal,
    scratchFolder: folder,
    mediaPath: async ({ storageKey }: { storageKey: string }) => samplePath(storageKey),
  };
  const engine = createAnimaticEngine();
  const operation = await engine.start(JOB, context);
  const { end } = await follow(engine, { operation, job: JOB, context });
  expect(end.state).toBe('succeeded');
  const script = path.join(import.meta.dirname, 'read_outputs.py');
  const { stdout } = await promisify(execFile)(python, [script, folder]);
  read = JSON.parse(stdout) as Read;
}, 300_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the official OpenTimelineIO library', () => {
  test('opens the timeline: every frame, a clip a shot, and the dissolve between them', () => {
    expect(read.otio).toMatchObject({
      frames: 120,
      rate: 30,
      start: 108_000,
      clips: [
        [expect.stringMatching(/^Shot 1 · wide/), 0, 60, 0, 60],
        [expect.stringMatching(/^Shot 2 · close up/), 60, 120, 60, 120],
      ],
      transitions: [['SMPTE_Dissolve', 0, expect.toSatisfy((after) => after > 0 && after < 30)]],
    });
  });

  test('finds the files beside it, the sound in its stems, and what the film was made from', () => {
    expect(read.otio.files).toEqual(['ambience.wav', 'film.mp4', 'speech.wav']);
    expect(read.otio.audio).toEqual(['Speech', 'Ambience']);
    expect(read.otio.metadata).toEqual({
      model: 'wan2.7-r2v',
      prompt: JOB.request.prompt,
      seed: 7,
    });
  });

  test('finds the line as a marker within its shot', () => {
    const [[name, start, end]] = read.otio.markers as [[string, number, number]];
    expect(name).toBe('Image 1: Good <morning> & welcome.');
    expect(start).toBeGreaterThanOrEqual(60);
    expect(end).toBeLessThanOrEqual(120);
    expect(end).toBeGreaterThan(start);
  });

  test('writes what it read as the same timeline', () => {
    expect(read.otio.roundTrips).toBe(true);
  });

  test('reads the same cut from the edit decision list', () => {
    const ranges = ({ clips }: Cut) => clips.map(([, ...range]) => range);
    expect(ranges(read.edl)).toEqual(ranges(read.otio));
    expect(read.edl.transitions).toEqual(read.otio.transitions);
    expect(read.edl.rate).toBe(30);
  });
});

describe('FFmpeg, as Python knows it,', () => {
  test('reads what the film says of itself', () => {
    const { tags, frames, streams } = read.movies['film.mp4'];
    expect(tags).toMatchObject({
      title: 'Wide shot: Image 1 bows.',
      encoder: expect.stringMatching(/^Callsheet \d+\.\d+\.\d+$/),
      comment: 'A rehearsal: it shows shots, order, timing and lines, not the final look.',
    });
    expect(tags).not.toHaveProperty('creation_time');
    expect(streams).toEqual(['video', 'audio']);
    expect(frames).toBe(120);
  });

  test('reads the label of synthetic content in the film and in the guide, each with an id of its own', () => {
    const labels = Object.values(read.movies).map(
      ({ tags }) => JSON.parse(tags['AIGC']!) as object,
    );
    for (const label of labels) {
      expect(Object.keys(label)).toEqual([
        'Label',
        'ContentProducer',
        'ProduceID',
        'ReservedCode1',
        'ContentPropagator',
        'PropagateID',
        'ReservedCode2',
      ]);
      expect(label).toMatchObject({
        Label: '1',
        ProduceID: expect.stringMatching(/^[0-9a-f]{32}$/),
      });
    }
    expect(labels[0]).not.toEqual(labels[1]);
  });

  test('finds a chapter at each shot', () => {
    for (const { chapters } of Object.values(read.movies)) {
      expect(chapters).toEqual([
        [expect.stringMatching(/^Shot 1 · wide/), 0],
        [expect.stringMatching(/^Shot 2 · close up/), 60],
      ]);
    }
  });

  test('plays the guide: as many frames, and no sound', () => {
    expect(read.movies['guide.mp4']).toMatchObject({ frames: 120, streams: ['video'] });
  });
});
