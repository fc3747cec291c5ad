import type { TaskRequest } from '@callsheet/contract';
import { expect, test } from 'vitest';
import { refuseIncapable } from './refuse-incapable.ts';

const REQUEST: TaskRequest = {
  model: 'wan2.7-r2v',
  prompt: 'Image 1 waves.',
  media: [{ role: 'referenceImage', url: 'https://example.com/a.png' }],
  resolution: '1080P',
  ratio: '16:9',
  durationSeconds: 5,
  promptExtend: true,
  watermark: false,
};

test('an engine that makes a request as it is, or without a trait it may leave out, takes it', () => {
  refuseIncapable(REQUEST, { models: 'all' });
  const without = { effect: 'warn' as const, instead: 'the prompt is taken as it is' };
  refuseIncapable(REQUEST, { models: ['wan2.7-r2v'], promptExtend: without });
});

test('an engine that would make another video refuses, and says why and where', () => {
  const refuse = { effect: 'refuse' as const, instead: 'the picture would be smaller' };
  const incapable = { models: 'all' as const, resolutions: { '1080P': refuse } };
  expect(() => refuseIncapable(REQUEST, incapable)).toThrow(
    expect.objectContaining({
      code: 'engine.incapable',
      category: 'unprocessable',
      details: [{ rule: 'engine.resolution', path: 'resolution' }],
    }),
  );
  expect(() => refuseIncapable(REQUEST, { models: ['wan2.7-i2v'] })).toThrow(
    'This engine does not make videos of wan2.7-r2v. Choose another engine, or a model that this one takes.',
  );
});
