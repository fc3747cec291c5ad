import { describe, expect, it } from 'vitest';
import { checkCapabilities } from './check-capabilities.ts';
import type { EngineCapabilities, Shortfall } from './check-capabilities.ts';
import type { TaskRequest } from './task-request.ts';

const request: TaskRequest = {
  model: 'wan2.7-r2v-2026-06-12',
  prompt: 'Image 1 waves.',
  negativePrompt: 'blurry',
  media: [
    { role: 'firstFrame', url: 'https://cdn.example.com/f.png' },
    {
      role: 'referenceVideo',
      url: 'https://cdn.example.com/v.mp4',
      voiceUrl: 'https://cdn.example.com/v.wav',
    },
  ],
  resolution: '1080P',
  durationSeconds: 10,
  promptExtend: true,
  watermark: true,
  seed: 7,
  shotType: 'multi',
  withAudio: false,
  audioSetting: 'origin',
};

const warn: Shortfall = { effect: 'warn', instead: 'it is left out' };
const refuse: Shortfall = { effect: 'refuse', instead: 'it makes no such video' };

function find(capabilities: Partial<EngineCapabilities>) {
  return checkCapabilities(request, { models: 'all', ...capabilities });
}

describe('what an engine cannot do of a valid request', () => {
  it('is nothing where no shortfall is named', () => {
    expect(find({})).toEqual([]);
  });

  it('is the whole of it when it does not take the model, by whichever id', () => {
    expect(find({ models: ['wan2.7-i2v'] })).toMatchObject([
      { code: 'engine.model', severity: 'error', path: 'model' },
    ]);
    expect(find({ models: ['wan2.7-r2v'] })).toEqual([]);
  });

  it('is an error where it refuses, and says what it does instead', () => {
    expect(find({ roles: { firstFrame: refuse, lastFrame: refuse } })).toEqual([
      {
        code: 'engine.media_role',
        severity: 'error',
        path: 'media.0',
        message: 'This engine cannot follow media of the role firstFrame: it makes no such video.',
        fix: 'Choose another engine, or ask for something else.',
      },
    ]);
  });

  it.each<[Partial<EngineCapabilities>, string]>([
    [{ roles: { referenceVideo: warn } }, 'media.1'],
    [{ voices: warn }, 'media.1.voiceUrl'],
    [{ resolutions: { '1080P': warn } }, 'resolution'],
    [{ maxDurationSeconds: { max: 9, ...warn } }, 'durationSeconds'],
    [{ negativePrompt: warn }, 'negativePrompt'],
    [{ promptExtend: warn }, 'promptExtend'],
    [{ watermark: warn }, 'watermark'],
    [{ seed: warn }, 'seed'],
    [{ shotType: warn }, 'shotType'],
    [{ audioSetting: warn }, 'audioSetting'],
    [{ silence: warn }, 'withAudio'],
  ])('%j warns of %s', (capabilities, path) => {
    expect(find(capabilities)).toMatchObject([{ severity: 'warning', path }]);
  });

  it.each<Partial<EngineCapabilities>>([
    { roles: { lastFrame: refuse } },
    { resolutions: { '480P': refuse } },
    { maxDurationSeconds: { max: 10, ...refuse } },
  ])('%j does not concern this request', (capabilities) => {
    expect(find(capabilities)).toEqual([]);
  });

  it('is never told of what a request does not ask for', () => {
    const plain: TaskRequest = {
      model: 'wan2.7-t2v',
      prompt: 'x',
      media: [],
      resolution: '720P',
      promptExtend: false,
      watermark: false,
    };
    const nothing = {
      voices: refuse,
      negativePrompt: refuse,
      promptExtend: refuse,
      watermark: refuse,
      seed: refuse,
      shotType: refuse,
      audioSetting: refuse,
      silence: refuse,
      maxDurationSeconds: { max: 1, ...refuse },
    };
    expect(checkCapabilities(plain, { models: 'all', ...nothing })).toEqual([]);
  });
});
