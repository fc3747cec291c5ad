import { describe, expect, it } from 'vitest';
import { validateRequest } from './validate-request.ts';

const picture = { type: 'reference_image', url: 'https://cdn.example.com/girl.jpg' };

function findings(body: object) {
  const result = validateRequest({ model: 'wan2.7-r2v', ...body });
  return result.findings.map(({ path, message }) => [path, message]);
}

function parameter(name: string, value: unknown = 1) {
  const input = { prompt: 'x', media: [picture] };
  return validateRequest({ model: 'wan2.7-r2v', input, parameters: { [name]: value } }).findings[0];
}

describe('§3.5-migration fields of wan2.6 in a request for wan2.7', () => {
  it('names what took the place of a size', () => {
    expect(parameter('size', '1280*720')).toEqual({
      code: 'field.unknown',
      severity: 'warning',
      path: 'parameters.size',
      message: '`size` is not a parameter of wan2.7-r2v; did you mean `resolution`?',
      fix: 'Send it as `resolution`, or leave it out: it is ignored.',
    });
  });

  it('names what took the place of the list of references', () => {
    const input = { prompt: 'x', reference_urls: [picture.url] };
    expect(findings({ input })).toEqual([
      [
        'input.reference_urls',
        '`reference_urls` is not a field of wan2.7-r2v; did you mean `media`?',
      ],
    ]);
  });

  it.each([
    ['shot_type', 'Describe the shots in the prompt.'],
    ['audio', 'The video always has sound.'],
    ['n', 'A task makes one video.'],
  ])('says what to do without %s', (name, fix) => {
    expect(parameter(name)).toMatchObject({
      message: `\`${name}\` is not a parameter of wan2.7-r2v; it is ignored.`,
      fix,
    });
  });
});

describe('§2.4-unknown-parameters an unknown field', () => {
  it.each([
    ['resolutoin', 'resolution'],
    ['Ratio', 'ratio'],
    ['aspect_ratio', 'ratio'],
    ['promptExtend', 'prompt_extend'],
    ['watermarks', 'watermark'],
    ['seconds', 'duration'],
    ['negative_prompt', 'input.negative_prompt'],
    ['prompt', 'input.prompt'],
  ])('%s is taken for %s', (name, meant) => {
    expect(parameter(name)?.message).toBe(
      `\`${name}\` is not a parameter of wan2.7-r2v; did you mean \`${meant}\`?`,
    );
  });

  it.each(['camera', 'x', 'z'.repeat(5000), 'constructor', 'toString'])(
    '%s is like nothing',
    (name) => {
      expect(parameter(name)?.message).toMatch(
        / is not a parameter of wan2\.7-r2v; it is ignored\.$/,
      );
    },
  );

  it('is found in the body, the input, an item and the parameters', () => {
    const body = {
      prompt: 'x',
      callback: 'https://a.example',
      input: {
        prompt: 'x',
        duration: 5,
        reference_voice: 'https://a.example/v.mp3',
        media: [{ ...picture, weight: 1 }],
      },
      parameters: { fps: 24 },
    };
    expect(findings(body)).toEqual([
      ['prompt', '`prompt` is not a field of wan2.7-r2v; did you mean `input.prompt`?'],
      ['callback', '`callback` is not a field of wan2.7-r2v; it is ignored.'],
      [
        'input.duration',
        '`duration` is not a field of wan2.7-r2v; did you mean `parameters.duration`?',
      ],
      ['input.reference_voice', '`reference_voice` is not a field of wan2.7-r2v; it is ignored.'],
      ['input.media.0.weight', '`weight` is not a field of wan2.7-r2v; it is ignored.'],
      ['parameters.fps', '`fps` is not a parameter of wan2.7-r2v; it is ignored.'],
    ]);
  });

  it.each([
    ['voice', 'reference_voice'],
    ['reference_voise', 'reference_voice'],
    ['URL', 'url'],
    ['duration', 'parameters.duration'],
  ])('%s of an item is taken for %s', (name, meant) => {
    const input = { prompt: 'x', media: [{ ...picture, [name]: 'x' }] };
    expect(findings({ input })).toEqual([
      [
        `input.media.0.${name}`,
        `\`${name}\` is not a field of wan2.7-r2v; did you mean \`${meant}\`?`,
      ],
    ]);
  });

  it('that an official SDK always sends is nobody’s mistake', () => {
    const body = {
      input: {
        prompt: 'x',
        extend_prompt: true,
        function: 'video-synthesis',
        media: [
          { ...picture, referenceVoice: 'https://a.example/v.mp3', referenceDescription: 'x' },
        ],
      },
      parameters: { with_audio: false },
    };
    expect(findings(body)).toEqual([]);
  });

  it('of hundreds are told as twenty and a number', () => {
    const names = Array.from({ length: 300 }, (_, index) => [`field${index}`, 1]);
    const told = findings({
      input: { prompt: 'x', media: [picture] },
      parameters: Object.fromEntries(names),
    });
    expect(told).toHaveLength(21);
    expect(told.at(-1)).toEqual([
      undefined,
      '280 more fields are not of wan2.7-r2v; they are ignored.',
    ]);
  });
});

it('§2.4-ratio-ignored tells of a ratio beside a first frame, which gives the shape', () => {
  const frame = { type: 'first_frame', url: 'https://cdn.example.com/start.png' };
  const result = validateRequest({
    model: 'wan2.7-r2v',
    input: { prompt: 'x', media: [picture, frame] },
    parameters: { ratio: '1:1' },
  });
  expect(result).toMatchObject({
    ok: true,
    findings: [{ code: 'parameter.ignored', severity: 'warning', path: 'parameters.ratio' }],
  });
  expect(result.ok && result.request).not.toHaveProperty('ratio');
});
