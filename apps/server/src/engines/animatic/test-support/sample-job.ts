import { fileURLToPath } from 'node:url';
import type { TaskRequest } from '@callsheet/contract';
import type { Media, MediaFacts } from '../../../domain/media.ts';
import type { EngineJob, EngineMedia } from '../../engine.ts';

const FOLDER = new URL('../../../../../../examples/media/', import.meta.url);

/** The sample cast as intake would have stored it; the storage key is the file's name. */
export const girl = stored('girl.png', image('png', 1024, 1024));
export const snake = stored('snake.png', image('png', 1024, 1024));
export const surferCat = stored('surfer-cat.jpg', image('jpeg', 832, 1104));
export const marketBoy = stored('market-boy.mp4', {
  kind: 'video',
  format: 'mp4',
  width: 1280,
  height: 720,
  durationSeconds: 6.833,
  hasAudio: true,
});
export const voiceTalk = stored('voice-talk.wav', {
  kind: 'audio',
  format: 'wav',
  durationSeconds: 5.016,
});

export function samplePath(name: string): string {
  return fileURLToPath(new URL(name, FOLDER));
}

/** `undefined` takes a field away. */
export type Changes = { [Name in keyof TaskRequest]?: TaskRequest[Name] | undefined };

/** A job over the given cast with the defaults of a cheap request: 2 s, 720P, 16:9, seed 7. */
export function sampleJob(prompt: string, media: EngineMedia[], changes: Changes = {}): EngineJob {
  const request = {
    model: 'wan2.7-r2v',
    prompt,
    media: media.map(({ role }) => ({ role, url: 'https://media.example/sample' })),
    resolution: '720P',
    ratio: '16:9',
    durationSeconds: 2,
    promptExtend: true,
    watermark: false,
    ...changes,
  } as TaskRequest;
  return {
    taskId: '00000000-0000-4000-8000-000000000001',
    request,
    media,
    seed: changes.seed ?? 7,
  };
}

function image(format: 'png' | 'jpeg', width: number, height: number): MediaFacts {
  return { kind: 'image', format, width, height, hasAlpha: false };
}

function stored(name: string, facts: MediaFacts): Media {
  return { sha256: name, storageKey: name, sizeBytes: 1, facts };
}
