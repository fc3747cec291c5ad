import { expect, it } from 'vitest';
import { findEngineFindings } from './find-engine-findings.ts';
import { media, requestOf } from './test-request.ts';

const without = { effect: 'warn', instead: 'it does without' } as const;
const refused = { effect: 'refuse', instead: 'it cannot' } as const;

it('an engine says what it will not do, by the name of each field in the body', () => {
  const request = requestOf({
    negativePrompt: 'rain',
    promptExtend: true,
    media: media('referenceImage').map((item) => ({ ...item, voiceUrl: 'https://media.test/v' })),
  });
  const capabilities = {
    models: 'all',
    negativePrompt: without,
    promptExtend: without,
    voices: refused,
    maxDurationSeconds: { max: 8, ...refused },
  } as const;
  const found = findEngineFindings(request, { name: 'paid', capabilities });
  expect(found.map(({ code, severity, path }) => [code, severity, path])).toEqual([
    ['preflight.engine_refuses', 'error', 'input.media.0.reference_voice'],
    ['preflight.engine_refuses', 'error', 'parameters.duration'],
    ['preflight.engine_without', 'note', 'input.negative_prompt'],
    ['preflight.engine_without', 'note', 'parameters.prompt_extend'],
  ]);
  expect(found[0]!.message).toBe('The engine paid cannot follow a voice sample: it cannot.');
});

it('an engine that does not take the model says so, and nothing else', () => {
  const capabilities = { models: ['wan2.7-i2v'], voices: refused } as const;
  expect(findEngineFindings(requestOf({}), { name: 'paid', capabilities })).toMatchObject([
    { code: 'preflight.engine_refuses', path: 'model' },
  ]);
});
