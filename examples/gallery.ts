/**
 * `npm run gallery [-- film … --ratio 16:9 …]`: the seeds' prompts through the real server in all
 * ratios, into `out/gallery/index.html`, for people to look at.
 */
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startServer } from '../scripts/start-server.ts';
import { createTask, getTask, type Answer, type Api } from './demo/api.ts';
import { makeSheet } from './demo/make-sheet.ts';
import { FILMS, type GalleryFilm } from './gallery/films.ts';
import { listFrames, type ShotTimes } from './gallery/list-frames.ts';
import { mediaSender } from './gallery/prepare-media.ts';
import { writePage, type GalleryEntry } from './gallery/write-page.ts';

const OUT = path.resolve(import.meta.dirname, '../out/gallery');
const RATIOS = ['16:9', '9:16', '1:1', '4:3', '3:4'];
const POLL_MILLISECONDS = 250;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { ratio: { type: 'string', multiple: true } },
});
const dataFolder = await mkdtemp(path.join(tmpdir(), 'callsheet-gallery-'));
await mkdir(OUT, { recursive: true });
const server = await startServer({ dataFolder });
try {
  const films = FILMS.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
  if (films.length === 0)
    throw new Error(`No such film. There are: ${FILMS.map(({ name }) => name).join(', ')}`);
  const entries = await makeFilms(server, films);
  await writeFile(path.join(OUT, 'index.html'), writePage(entries));
  console.log(`out/gallery/index.html: ${entries.length} rehearsals`);
} finally {
  await server.stop();
  await rm(dataFolder, { recursive: true, force: true });
}

async function makeFilms(api: Api, films: readonly GalleryFilm[]): Promise<GalleryEntry[]> {
  const ids = new Map<string, Promise<string>>();
  const idOf = (name: string) => {
    const id =
      ids.get(name) ??
      makeFilm(
        FILMS.find((film) => film.name === name)!,
        RATIOS[0]!,
      ).then((made) => made.id);
    ids.set(name, id);
    return id;
  };
  const sendMedia = mediaSender(api, async (film, output) =>
    readOutput(api, await idOf(film), output),
  );
  const makeFilm = (film: GalleryFilm, ratio: string) => rehearse(api, film, { ratio, sendMedia });
  const entries: GalleryEntry[] = [];
  for (const film of films) {
    for (const ratio of values.ratio ?? RATIOS) {
      const made = makeFilm(film, ratio);
      if (ratio === RATIOS[0])
        ids.set(
          film.name,
          made.then(({ id }) => id),
        );
      entries.push((await made).entry);
    }
  }
  return entries;
}

type Rehearsing = { ratio: string; sendMedia: ReturnType<typeof mediaSender> };

async function rehearse(api: Api, film: GalleryFilm, { ratio, sendMedia }: Rehearsing) {
  const request = {
    model: film.model ?? 'wan2.7-r2v',
    input: { prompt: film.prompt, media: await sendMedia(film) },
    parameters: {
      resolution: '720P',
      ratio,
      duration: film.durationSeconds,
      prompt_extend: false,
      watermark: true,
      seed: 7,
    },
  };
  const { screenplay, findings } = await preflight(api, request);
  const startedAt = performance.now();
  const { output } = await waitFor(api, (await createTask(api, request)).output.task_id);
  if (!output.video_url)
    throw new Error(`${film.name} in ${ratio}: ${output.code}: ${output.message}`);
  const seconds = (performance.now() - startedAt) / 1000;
  const file = `${film.name}-${ratio.replace(':', 'x')}`;
  await saveVideo(output.video_url, `${file}.mp4`);
  const columns = screenplay.shots.length === 1 ? 5 : 3;
  const frames = listFrames(screenplay.shots);
  await makeSheet(path.join(OUT, `${file}.mp4`), path.join(OUT, `${file}.jpg`), {
    frames,
    columns,
  });
  console.log(`${file}: ${screenplay.shots.length} shots, ${seconds.toFixed(1)} s`);
  return {
    id: output.task_id,
    entry: {
      name: film.name,
      ratio,
      prompt: film.prompt,
      columns,
      seconds,
      sheet: `${file}.jpg`,
      video: `${file}.mp4`,
      findings: findings.map(({ severity, message }) => `${severity}: ${message}`),
    },
  };
}

type Preflight = {
  screenplay: { shots: ShotTimes[] };
  findings: { severity: string; message: string }[];
};

async function preflight(api: Api, request: unknown): Promise<Preflight> {
  const response = await fetch(`${api.url}/callsheet/v1/preflight`, {
    method: 'POST',
    headers: { authorization: `Bearer ${api.apiKey}`, 'content-type': 'application/json' },
    body: JSON.stringify(request),
  });
  return (await response.json()) as Preflight;
}

async function waitFor(api: Api, id: string): Promise<Answer> {
  for (;;) {
    const task = await getTask(api, id);
    if (!['PENDING', 'RUNNING'].includes(task.output.task_status)) return task;
    await new Promise((resolve) => setTimeout(resolve, POLL_MILLISECONDS));
  }
}

async function saveVideo(url: string, name: string): Promise<void> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${name} was answered with ${response.status}`);
  await writeFile(path.join(OUT, name), new Uint8Array(await response.arrayBuffer()));
}

async function readOutput(api: Api, id: string, name: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(`${api.url}/callsheet/v1/tasks/${id}/outputs/${name}`, {
    headers: { authorization: `Bearer ${api.apiKey}` },
  });
  if (!response.ok) throw new Error(`${name} was answered with ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
