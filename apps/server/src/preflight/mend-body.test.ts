import { validateRequest } from '@callsheet/contract';
import { expect, it } from 'vitest';
import { mendBody } from './mend-body.ts';

const input = {
  prompt: 'Image 1 waves.',
  media: [{ type: 'reference_image', url: 'https://media.test/1.png' }],
};
const mend = (body: object) => {
  const validation = validateRequest(body);
  return validation.ok ? 'valid' : mendBody(body, validation.problems);
};

it('takes the nearest number, and the default of what has none', () => {
  const parameters = { duration: 99, resolution: '4K', watermark: 'yes', seed: -5, ratio: '9:16' };
  const body = { model: 'wan2.7-r2v', input, parameters };
  expect(mend(body)).toMatchObject({
    durationSeconds: 15,
    resolution: '1080P',
    watermark: false,
    seed: 0,
    ratio: '9:16',
  });
  expect(body.parameters).toBe(parameters);
  expect(parameters.duration).toBe(99);
});

it('gives up when more than parameters is wrong', () => {
  expect(mend({ model: 'wan2.7-r2v', input: { ...input, prompt: 7 } })).toBeNull();
  expect(mend({ model: 'wan2.7-r2v', input, parameters: 'none' })).toBeNull();
});
