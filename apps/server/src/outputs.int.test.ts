import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { createAdminClient, createClient, type CallsheetClient, type Task } from '@callsheet/sdk';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { removeFolder, startServer, type RunningServer } from '../../../scripts/start-server.ts';

const PROMPT =
  'Scene 1 [0-1s]: Wide shot: Image 1 bows. Scene 2 [1-2s]: Close-up: Image 1 says: "Good morning."';

const POLL_MILLISECONDS = 200;

let server: RunningServer;
let client: CallsheetClient;
let film: Task;

beforeAll(async () => {
  server = await startServer();
  client = createClient(server);
  const girl = await readFile(join(import.meta.dirname, '../../../examples/media/girl.png'));
  film = await rehearse(PROMPT, girl);
});
afterAll(async () => {
  await server.stop();
  await removeFolder(server.dataFolder);
});

/** Makes a task of 2 s over one picture, through the API of the hosted service, and waits for its end. */
async function rehearse(prompt: string, picture: Uint8Array): Promise<Task> {
  const url = `data:image/png;base64,${Buffer.from(picture).toString('base64')}`;
  const path = '/api/v1/services/aigc/video-generation/video-synthesis';
  const response = await fetch(`${server.url}${path}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${server.apiKey}`,
      'content-type': 'application/json',
      'x-dashscope-async': 'enable',
    },
    body: JSON.stringify({
      model: 'wan2.7-r2v',
      input: { prompt, media: [{ type: 'reference_image', url }] },
      parameters: { resolution: '720P', duration: 2, seed: 7 },
    }),
  });
  const body = (await response.json()) as { output: { task_id: string } };
  expect({ status: response.status, body }).toMatchObject({ status: 200 });
  for (;;) {
    const task = await client.task(body.output.task_id);
    if (!['queued', 'running'].includes(task.status)) return task;
    await delay(POLL_MILLISECONDS);
  }
}

async function download(name: string): Promise<Buffer> {
  return Buffer.from(await (await client.downloadOutput(film.id, name)).arrayBuffer());
}

describe('what comes out of a rehearsal', () => {
  test('is listed by the native API, the film first', () => {
    expect(film.status).toBe('succeeded');
    expect(film.outputs.map((output) => `${output.name} ${output.content_type}`)).toEqual([
      'film.mp4 video/mp4',
      'poster.jpg image/jpeg',
      'storyboard.png image/png',
      'guide.mp4 video/mp4',
      'captions.vtt text/vtt; charset=utf-8',
      'captions.srt text/plain; charset=utf-8',
      'screenplay.json application/json',
      'film.otio application/json',
      'film.edl text/plain; charset=utf-8',
      'speech.wav audio/wav',
      'ambience.wav audio/wav',
    ]);
    expect(film.outputs[0]!.url).toBe(film.video_url);
  });

  test('is downloaded whole, as it was hashed', async () => {
    for (const { name, sha256, size_bytes } of film.outputs) {
      const bytes = await download(name);
      expect(bytes).toHaveLength(size_bytes);
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
    }
  });

  test('is had without a key from its link, in part or only by its headers', async () => {
    const { url, size_bytes, sha256 } = film.outputs.find(({ name }) => name === 'speech.wav')!;
    const part = await fetch(url!, { headers: { range: 'bytes=0-3' } });
    expect([part.status, await part.text()]).toEqual([206, 'RIFF']);
    const head = await fetch(url!, { method: 'HEAD' });
    expect(head.headers.get('content-length')).toBe(String(size_bytes));
    expect(head.headers.get('etag')).toBe(`"${sha256}"`);
    const unchanged = await fetch(url!, { headers: { 'if-none-match': `"${sha256}"` } });
    expect(unchanged.status).toBe(304);
  });

  test('tells the same story in each of its forms', async () => {
    const screenplay = JSON.parse((await download('screenplay.json')).toString()) as {
      shots: { startFrame: number; endFrame: number; lines: { text: string }[] }[];
    };
    const { shots } = screenplay;
    expect(shots.map(({ lines }) => lines.map(({ text }) => text))).toEqual([
      [],
      ['Good morning.'],
    ]);
    const edl = (await download('film.edl')).toString();
    expect(edl.match(/^\d{3} .* V .*$/gm)).toHaveLength(2);
    const timecode = (frame: number) =>
      `00:00:0${Math.floor(frame / 30)}:${String(frame % 30).padStart(2, '0')}`;
    for (const { startFrame, endFrame } of shots)
      expect(edl).toContain(` ${timecode(startFrame)} ${timecode(endFrame)} 01:00:0`);
    expect((await download('captions.vtt')).toString()).toContain('<v Image 1>Good morning.');
  });

  test('P25 is nobody else’s: another account finds no such task, and no such output', async () => {
    const adminKey = (await readFile(join(server.dataFolder, 'admin-key'), 'utf8')).trim();
    const admin = createAdminClient({ url: server.url, adminKey });
    await admin.createAccount({ name: 'others' });
    const { secret } = await admin.createKey({ account: 'others', name: 'theirs' });
    const other = createClient({ url: server.url, apiKey: secret });
    const refusal = { status: 404, code: 'task.not_found' };
    await expect(other.task(film.id)).rejects.toMatchObject(refusal);
    await expect(other.downloadOutput(film.id, 'film.mp4')).rejects.toMatchObject(refusal);
  });

  test('can be rehearsed again: the storyboard is taken as a reference image', async () => {
    const again = await rehearse(
      'Image 1 is a storyboard. 1. Wide shot: a girl bows. 2. Close-up: she speaks.',
      await download('storyboard.png'),
    );
    expect(again).toMatchObject({ status: 'succeeded', failure: null });
  });
});
