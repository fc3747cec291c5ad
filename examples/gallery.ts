/**
 * `npm run gallery [-- film … --ratio 16:9 …]`: the vendors' prompts through the real server in all
 * ratios, into `out/gallery/index.html`, for people to look at.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createClient } from '../packages/sdk/src/index.ts';
import { startServer } from '../scripts/start-server.ts';
import type { Api } from './demo/api.ts';
import { makeSheet } from './demo/make-sheet.ts';
import { FILMS, type GalleryFilm } from './gallery/films.ts';
import { listFrames } from './gallery/list-frames.ts';
import { mediaSender } from './gallery/prepare-media.ts';
import { readOutput, rehearse, type Rehearsal } from './gallery/rehearse.ts';
import { writePage, type GalleryEntry } from './gallery/write-page.ts';

const OUT = path.resolve(import.meta.dirname, '../out/gallery');
const RATIOS = ['16:9', '9:16', '1:1', '4:3', '3:4'];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { ratio: { type: 'string', multiple: true } },
});
const ratios = values.ratio ?? RATIOS;
const films = FILMS.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
if (films.length === 0) {
  console.error(`No such film. There are: ${FILMS.map(({ name }) => name).join(', ')}.`);
  process.exit(1);
}
const dataFolder = await mkdtemp(path.join(tmpdir(), 'callsheet-gallery-'));
await mkdir(OUT, { recursive: true });
const server = await startServer({ dataFolder });
try {
  const entries = await makeGallery(server);
  await writeFile(path.join(OUT, 'index.html'), writePage(entries));
  console.log(`out/gallery/index.html: ${entries.length} rehearsals`);
} finally {
  await server.stop();
  await rm(dataFolder, { recursive: true, force: true });
}

async function makeGallery(api: Api): Promise<GalleryEntry[]> {
  /** By film: a reference may be what another film of the gallery made. */
  const made = new Map<string, Promise<Rehearsal>>();
  const send = mediaSender(api, async (name, output) => {
    const source = FILMS.find((film) => film.name === name)!;
    const rehearsal = made.get(name) ?? rehearse(api, await requestOf(source, ratios[0]!, send));
    made.set(name, Promise.resolve(rehearsal));
    return readOutput(await rehearsal, output);
  });
  const entries: GalleryEntry[] = [];
  for (const film of films) {
    for (const ratio of ratios) {
      const { entry, rehearsal } = await makeEntry(api, film, { ratio, send });
      if (!made.has(film.name)) made.set(film.name, Promise.resolve(rehearsal));
      entries.push(entry);
    }
  }
  return entries;
}

type Send = ReturnType<typeof mediaSender>;

async function requestOf(film: GalleryFilm, ratio: string, send: Send) {
  return {
    model: film.model ?? 'wan2.7-r2v',
    input: { prompt: film.prompt, media: await send(film) },
    parameters: {
      resolution: '720P',
      ratio,
      duration: film.durationSeconds,
      prompt_extend: false,
      watermark: true,
      seed: 7,
    },
  };
}

async function makeEntry(
  api: Api,
  film: GalleryFilm,
  { ratio, send }: { ratio: string; send: Send },
) {
  const request = await requestOf(film, ratio, send);
  const { screenplay, findings } = await createClient(api).preflight(request);
  const startedAt = performance.now();
  const rehearsal = await rehearse(api, request);
  const seconds = (performance.now() - startedAt) / 1000;
  const file = `${film.name}-${ratio.replace(':', 'x')}`;
  const video = path.join(OUT, `${file}.mp4`);
  await writeFile(video, await readOutput(rehearsal, 'film.mp4'));
  const { shots } = screenplay!;
  await makeSheet(video, path.join(OUT, `${file}.jpg`), {
    frames: listFrames(shots),
    columns: shots.length === 1 ? 5 : 3,
  });
  console.log(`${file}: ${shots.length} shots, ${seconds.toFixed(1)} s`);
  const entry: GalleryEntry = {
    name: film.name,
    ratio,
    prompt: film.prompt,
    sheet: `${file}.jpg`,
    video: `${file}.mp4`,
    findings: findings.map(({ severity, message }) => `${severity}: ${message}`),
    seconds,
  };
  return { entry, rehearsal };
}
