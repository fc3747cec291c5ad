/** `npm run demo`: the sample cast and prompt through the real server, from nothing to `out/demo.mp4`. */
import { mkdtemp, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startServer, type RunningServer } from '../scripts/start-server.ts';
import { createTask, uploadFile, type Api } from './demo/api.ts';
import { makeSheet } from './demo/make-sheet.ts';
import { saveOutputs } from './demo/save-outputs.ts';
import { watchTask } from './demo/watch-task.ts';

const HERE = import.meta.dirname;
const OUT = path.resolve(HERE, '../out');

type SampleRequest = {
  model: string;
  input: { prompt: string; media: { type: string; url: string; reference_voice?: string }[] };
  parameters: { duration: number };
};

const dataFolder = await mkdtemp(path.join(tmpdir(), 'callsheet-demo-'));
let server: RunningServer | undefined;
try {
  server = await step('start the server', () => startServer({ dataFolder }));
  await makeDemo(server);
} catch (error) {
  console.error(`The demo failed: ${(error as Error).message}`);
  process.exitCode = 1;
} finally {
  await server?.stop();
  await rm(dataFolder, { recursive: true, force: true });
}

async function makeDemo(api: Api): Promise<void> {
  const request = JSON.parse(
    await readFile(path.join(HERE, 'demo/request.json'), 'utf8'),
  ) as SampleRequest;
  await step('upload the cast', () => uploadCast(api, request));
  console.log(`\n${request.input.prompt.replaceAll(' Scene ', '\nScene ')}\n`);

  const created = await createTask(api, request);
  const startedAt = performance.now();
  const { output } = await watchTask(api, created.output.task_id);
  if (!output.video_url) throw new Error(`${output.code}: ${output.message}`);
  const seconds = (performance.now() - startedAt) / 1000;
  await saveResult(output.video_url, request.parameters.duration);
  const names = await saveOutputs(api, created.output.task_id, path.join(OUT, 'demo'));
  console.log(
    `\nout/demo.mp4: ${request.parameters.duration} s of video with sound, ${await size('demo.mp4')}, rehearsed in ${seconds.toFixed(1)} s for nothing` +
      `\nout/demo.jpg: its frames on one sheet, ${await size('demo.jpg')}` +
      `\nout/demo/: what came with it: ${names.join(', ')}`,
  );
}

/** Sends every file of the request ahead, as the official SDKs do, and puts its `oss://` address in. */
async function uploadCast(api: Api, request: SampleRequest): Promise<void> {
  const upload = async (name: string) => {
    const bytes = new Uint8Array(await readFile(path.join(HERE, 'media', name)));
    return uploadFile(api, { name, bytes });
  };
  for (const item of request.input.media) {
    item.url = await upload(item.url);
    if (item.reference_voice) item.reference_voice = await upload(item.reference_voice);
  }
}

async function saveResult(videoUrl: string, durationSeconds: number): Promise<void> {
  const response = await fetch(videoUrl);
  if (!response.ok) throw new Error(`the video was answered with ${response.status}`);
  await mkdir(OUT, { recursive: true });
  const video = path.join(OUT, 'demo.mp4');
  await writeFile(video, new Uint8Array(await response.arrayBuffer()));
  const spread = Array.from({ length: 15 }, (_, cell) =>
    Math.floor((cell + 0.5) * durationSeconds * 2),
  );
  await makeSheet(video, path.join(OUT, 'demo.jpg'), { frames: spread, columns: 5 });
}

async function size(name: string): Promise<string> {
  const { size: bytes } = await stat(path.join(OUT, name));
  return `${(bytes / 1_000_000).toFixed(2)} MB`;
}

async function step<T>(name: string, run: () => Promise<T>): Promise<T> {
  const startedAt = performance.now();
  const result = await run();
  console.log(`${name}: ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
  return result;
}
