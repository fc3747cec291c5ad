import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text as readText } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { samplePath } from '../test-support/sample-job.ts';
import { likeVoice } from './choose-voice.ts';
import { recordLines, type SpeechServer } from './record-lines.ts';
import { speakLines, type LineJob } from './speak-lines.ts';

type Asked = { path: string; key: string | undefined; body: Record<string, unknown> };

const signal = new AbortController().signal;

describe('a speech server', () => {
  let folder: string;
  let http: Server;
  let wav: Buffer;
  let answer: { status: number; body: Buffer };
  const asked: Asked[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'callsheet-record-'));
    wav = await readFile(samplePath('voice-prompt.wav'));
    http = createServer(async (request, response) => {
      const body = JSON.parse(await readText(request)) as Record<string, unknown>;
      asked.push({ path: request.url!, key: request.headers.authorization, body });
      response.writeHead(answer.status, { 'content-type': 'audio/wav' }).end(answer.body);
    });
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  });
  afterAll(async () => {
    http.closeAllConnections();
    http.close();
    await rm(folder, { recursive: true, force: true });
  });

  function serverOf(changes: Partial<SpeechServer> = {}): SpeechServer {
    const { port } = http.address() as AddressInfo;
    return {
      url: `http://127.0.0.1:${port}`,
      key: 'sk-example',
      model: 'tts-1',
      voices: [{ name: 'onyx', for: 'man' }, { name: 'nova', for: 'woman' }, { name: 'shimmer', for: 'woman' }], // prettier-ignore
      ...changes,
    };
  }

  function lineOf(index: number, pitchHz: number, seconds = 5): LineJob {
    const path = join(folder, `line-${index}.wav`);
    return { text: `Line ${index}.`, language: 'en', voice: likeVoice({ pitchHz }), seconds, path };
  }

  it('speaks each line in a voice of its speaker, as OpenAI is asked', async () => {
    answer = { status: 200, body: wav };
    asked.length = 0;
    const lines = [lineOf(1, 120), lineOf(2, 200), lineOf(3, 220), lineOf(4, 120)];
    const recorded = await recordLines(lines, serverOf(), signal);
    if (recorded.kind !== 'recorded') throw new Error(recorded.problem);
    expect(asked).toHaveLength(4);
    const byLine = asked.toSorted((a, b) => `${a.body.input}`.localeCompare(`${b.body.input}`));
    expect(byLine.map(({ body }) => body.voice)).toEqual(['onyx', 'nova', 'shimmer', 'onyx']);
    expect(byLine[0]).toEqual({
      path: '/v1/audio/speech',
      key: 'Bearer sk-example',
      body: { model: 'tts-1', voice: 'onyx', input: 'Line 1.', response_format: 'wav' },
    });
    const { files } = await speakLines({ lines: recorded.lines, fps: 30 }, signal);
    // It is the sample's own voice that is heard.
    for (const file of files) expect(Math.abs(file!.pitchHz! / 252 - 1)).toBeLessThan(0.03);
    expect(files[0]!.seconds).toBeGreaterThan(2.5);
    expect(Math.max(...files[0]!.mouth)).toBeGreaterThan(0.6);
  });

  it('is asked once more, for faster speech, when a line takes longer than its time', async () => {
    answer = { status: 200, body: wav };
    asked.length = 0;
    await recordLines([lineOf(5, 120, 2)], serverOf({ key: null }), signal);
    // The sample lasts 3.48 s.
    expect(asked.map(({ body, key }) => [body.speed, key])).toEqual([
      [undefined, undefined],
      [1.79, undefined],
    ]);
  });

  it.each([
    ['an error', { status: 500, body: Buffer.from('no') }, 'status 500'],
    ['what is no sound', { status: 200, body: Buffer.alloc(100) }, 'no WAV'],
    ['more than a line can be', { status: 200, body: Buffer.alloc(17 * 2 ** 20) }, 'more than'],
  ])('that answers with %s speaks none of the lines', async (_, given, problem) => {
    answer = given;
    const recorded = await recordLines([lineOf(6, 120)], serverOf(), signal);
    expect(recorded).toEqual({ kind: 'refused', problem: expect.stringContaining(problem) });
  });

  it('that is not there speaks none of the lines; a canceled film is canceled', async () => {
    const nowhere = serverOf({ url: 'http://127.0.0.1:1' });
    expect((await recordLines([lineOf(7, 120)], nowhere, signal)).kind).toBe('refused');
    const aborted = AbortSignal.abort(new Error('canceled'));
    await expect(recordLines([lineOf(8, 120)], serverOf(), aborted)).rejects.toThrow('canceled');
  });
});
