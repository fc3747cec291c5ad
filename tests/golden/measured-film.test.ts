import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeSound } from '../../apps/server/src/engines/animatic/decode/decode-sound.ts';
import { measureEbur128 } from '../../apps/server/src/engines/animatic/test-support/measure-ebur128.ts';
import { uploadFile } from '../../examples/demo/api.ts';
import { readOutput, rehearse, type Rehearsal } from '../../examples/gallery/rehearse.ts';
import { startServer, type RunningServer } from '../../scripts/start-server.ts';
import { decodeFrames, type SmallFrame } from './measure/decode-frames.ts';
import { findCuts } from './measure/find-cuts.ts';
import { findPatch, type Patch } from './measure/find-patch.ts';

const MEDIA = path.resolve(import.meta.dirname, '../../examples/media');

/** The faces: what tells the three from one another and from any set. */
const FACES = {
  girl: { file: `${MEDIA}/girl.png`, box: { x: 0.41, y: 0.17, width: 0.18, height: 0.26 } },
  snake: { file: `${MEDIA}/snake.png`, box: { x: 0.385, y: 0.07, width: 0.165, height: 0.12 } },
  scholar: { file: `${MEDIA}/scholar.jpg`, box: { x: 0.345, y: 0.2, width: 0.07, height: 0.2 } },
} satisfies Record<string, Patch>;

const PROMPT =
  'Shot 1 [0-3s]: Medium shot: Image 1 stands in a meadow and says: "Good morning to you all." ' +
  'Shot 2 [3-5s]: Close-up of Image 2 in a forest. ' +
  'Shot 3 [5-9s]: Medium close-up of Image 3. Rain is falling. He says: "It is time to go home now."';
/** Who is in which shot, by the prompt; the frames shots begin with. */
const CUTS = [90, 150];
const SEEN = [
  { frame: 45, face: 'girl' },
  { frame: 120, face: 'snake' },
  { frame: 210, face: 'scholar' },
] as const;

/** In daylight a face that is there was found with 0.95 to 0.99, one that is not with 0.58 to 0.86. */
const IS_SEEN = 0.9;

type ScreenplayFile = {
  shots: { lines: { text: string; startSeconds: number; endSeconds: number }[] }[];
};

let server: RunningServer;
let folder: string;
let rehearsal: Rehearsal;
let frames: SmallFrame[];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'callsheet-golden-'));
  server = await startServer({ dataFolder: path.join(folder, 'data') });
  const media = await Promise.all(
    ['girl.png', 'snake.png', 'scholar.jpg'].map(async (name) => {
      const bytes = new Uint8Array(await readFile(path.join(MEDIA, name)));
      return { type: 'reference_image', url: await uploadFile(server, { name, bytes }) };
    }),
  );
  rehearsal = await rehearse(server, {
    model: 'wan2.7-r2v',
    input: { prompt: PROMPT, media },
    parameters: { resolution: '720P', ratio: '16:9', duration: 9, seed: 11 },
  });
  frames = await decodeFrames(await save('film.mp4'));
}, 240_000);
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

describe('a rehearsal, measured in its pictures and its sound', () => {
  it('has 270 frames and cuts within one frame of where the screenplay does', () => {
    expect(frames).toHaveLength(270);
    const cuts = findCuts(frames);
    expect(cuts).toHaveLength(CUTS.length);
    cuts.forEach((cut, index) => expect(Math.abs(cut - CUTS[index]!)).toBeLessThanOrEqual(1));
  });

  it.each(SEEN)('shows at frame $frame the face of the $face, and nobody else', async (shot) => {
    for (const [name, patch] of Object.entries(FACES)) {
      const found = await findPatch(frames[shot.frame]!, patch);
      if (name === shot.face) expect(found, name).toBeGreaterThan(IS_SEEN);
      else expect(found, name).toBeLessThan(IS_SEEN);
    }
  });

  it('speaks inside the span of each line and nowhere else', async () => {
    const speech = decodeSound({
      path: await save('speech.wav'),
      format: 'wav',
      sampleRateHz: 48_000,
      longestSeconds: 9,
    });
    const lines = await readLines();
    expect(lines.map(({ text }) => text)).toEqual([
      'Good morning to you all.',
      'It is time to go home now.',
    ]);
    const spans = lines.map((line) => [line.startSeconds * 48_000, line.endSeconds * 48_000]);
    const inside = (sample: number) =>
      spans.some(([start, end]) => sample >= start! && sample < end!);
    let [spoken, stray] = [0, 0];
    speech.forEach((value, sample) => {
      if (inside(sample)) spoken += value * value;
      else stray += value * value;
    });
    expect(spoken).toBeGreaterThan(100);
    // What a room gives back of a line dies away after it.
    expect(stray / spoken).toBeLessThan(0.01);
  });

  it('is as loud as a programme: -16 LUFS within 1, its true peak under -1 dBTP', () => {
    const { lufs, truePeakDb } = measureEbur128(path.join(folder, 'film.mp4'), 'mp4');
    expect(Math.abs(lufs + 16)).toBeLessThanOrEqual(1);
    expect(truePeakDb).toBeLessThan(-1);
  });
});

async function save(name: string): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, await readOutput(rehearsal, name));
  return file;
}

async function readLines() {
  const bytes = await readOutput(rehearsal, 'screenplay.json');
  const { shots } = JSON.parse(new TextDecoder().decode(bytes)) as ScreenplayFile;
  return shots.flatMap(({ lines }) => lines);
}
