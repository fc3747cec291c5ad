import { validateRequest } from '@callsheet/contract';
import { describe, expect, it } from 'vitest';
import { findRequestFindings } from './find-request-findings.ts';

const image = { type: 'reference_image', url: 'https://media.test/1.png' };
const find = (input: object, parameters: object = {}) =>
  findRequestFindings(
    validateRequest({
      model: 'wan2.7-r2v',
      input: { prompt: 'Image 1 waves.', media: [image], ...input },
      parameters,
    }),
  );

describe('what validation says of a body', () => {
  it('is an error for every problem, with its path and a fix', () => {
    const found = find({ prompt: '' }, { resolution: '4K', duration: 99, seed: -1 });
    expect(found.map(({ code, severity, path }) => [code, severity, path])).toEqual([
      ['preflight.request_invalid', 'error', 'input.prompt'],
      ['preflight.request_invalid', 'error', 'parameters.resolution'],
      ['preflight.request_invalid', 'error', 'parameters.duration'],
      ['preflight.request_invalid', 'error', 'parameters.seed'],
    ]);
    expect(found.map(({ fix }) => fix)).toEqual([
      'Send a value.',
      'Send one of 720P, 1080P.',
      'Send 2 to 15.',
      'Send 0 to 2147483647.',
    ]);
  });

  it('has a code of its own for a duration that a reference video does not allow', () => {
    const video = { type: 'reference_video', url: 'https://media.test/1.mp4' };
    expect(find({ media: [video] }, { duration: 12 })).toMatchObject([
      {
        code: 'preflight.duration_limited_by_video',
        severity: 'error',
        path: 'parameters.duration',
        fix: 'Send 2 to 10.',
      },
    ]);
  });

  it('shows what is cut off of a prompt, and where', () => {
    const prompt = `${'🐍'.repeat(4999)}ab and the rest`;
    const [found] = find({ prompt });
    expect(found).toMatchObject({
      code: 'preflight.prompt_cut',
      severity: 'warning',
      path: 'input.prompt',
      fix: 'Shorten the text by 14 characters.',
    });
    expect(found!.message).toContain('"b and the rest"');
    expect(prompt.slice(found!.span!.start, found!.span!.end)).toBe('b and the rest');
  });

  it('shows what is cut off of a negative prompt', () => {
    const [found] = find({ negative_prompt: `${'a'.repeat(500)}!` });
    expect(found).toMatchObject({
      code: 'preflight.negative_prompt_cut',
      path: 'input.negative_prompt',
      span: { start: 500, end: 501 },
    });
  });

  it('tells of a ratio that does nothing', () => {
    const frame = { type: 'first_frame', url: 'https://media.test/f.png' };
    expect(find({ media: [image, frame] }, { ratio: '1:1' })).toMatchObject([
      { code: 'preflight.ratio_ignored', severity: 'warning', path: 'parameters.ratio' },
    ]);
    expect(find({ media: [image, frame] })).toEqual([]);
  });

  it('tells of a field that the model does not have', () => {
    expect(find({}, { size: '1280*720' })).toMatchObject([
      { code: 'preflight.field_ignored', severity: 'warning', path: 'parameters.size' },
    ]);
  });

  it('says nothing of a body that is right', () => {
    expect(find({})).toEqual([]);
  });
});
