import path from 'node:path';
import { createAlibaba } from '@ai-sdk/alibaba';
import { experimental_generateVideo as generateVideo } from 'ai';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveFolder } from '../../support/serve-folder.ts';
import { removeFolder, startServer, type RunningServer } from '../../../scripts/start-server.ts';

let server: RunningServer;
let files: Awaited<ReturnType<typeof serveFolder>>;

beforeAll(async () => {
  files = await serveFolder(path.resolve(import.meta.dirname, '../../../examples/media'));
  server = await startServer();
});

afterAll(async () => {
  await server.stop();
  await files.close();
  await removeFolder(server.dataFolder);
});

const model = (apiKey = server.apiKey) =>
  createAlibaba({ apiKey, videoBaseURL: server.url }).video('wan2.7-r2v');

/** The SDK refuses to download from loopback addresses by itself; this is its documented way out. */
async function download({ url }: { url: URL }) {
  const response = await fetch(url);
  const data = new Uint8Array(await response.arrayBuffer());
  return { data, mediaType: response.headers.get('content-type') ?? undefined };
}

test('the AI SDK makes a video from a cast with a voice, through providerOptions', async () => {
  const { video } = await generateVideo({
    model: model(),
    prompt: 'Image 1 waves and says: "Hello there."',
    duration: 2,
    aspectRatio: '16:9',
    seed: 7,
    providerOptions: {
      alibaba: {
        resolution: '720P',
        pollIntervalMs: 500,
        media: [
          {
            type: 'reference_image',
            url: `${files.url}/girl.png`,
            referenceVoice: `${files.url}/voice-prompt.wav`,
          },
        ],
      },
    },
    download,
  });
  expect(video.mediaType).toBe('video/mp4');
  expect(Buffer.from(video.uint8Array.subarray(4, 8)).toString('latin1')).toBe('ftyp');
});

test('the AI SDK shows a failed task with its documented message', async () => {
  const made = generateVideo({
    model: model(),
    prompt: 'Image 1 waves.',
    duration: 2,
    maxRetries: 0,
    providerOptions: {
      alibaba: {
        pollIntervalMs: 200,
        media: [{ type: 'reference_image', url: `${files.url}/missing.png` }],
      },
    },
    download,
  });
  await expect(made).rejects.toThrow(`Failed to download ${files.url}/missing.png`);
});

test('the AI SDK shows a wrong key as an API error with status 401', async () => {
  const made = generateVideo({
    model: model('sk-wrong'),
    prompt: 'Image 1 waves.',
    maxRetries: 0,
    providerOptions: {
      alibaba: { media: [{ type: 'reference_image', url: `${files.url}/girl.png` }] },
    },
    download,
  });
  await expect(made).rejects.toMatchObject({
    statusCode: 401,
    data: { code: 'InvalidApiKey', message: 'Invalid API-key provided.' },
  });
});
