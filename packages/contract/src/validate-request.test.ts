import { describe, expect, it } from 'vitest';
import { validateRequest } from './validate-request.ts';

const picture = { type: 'reference_image', url: 'https://cdn.example.com/girl.jpg' };
const clip = { type: 'reference_video', url: 'https://cdn.example.com/boy.mp4' };
const frame = { type: 'first_frame', url: 'https://cdn.example.com/start.png' };

/** A valid body with some input fields and parameters replaced. */
function body(input: object = {}, parameters?: unknown) {
  return {
    model: 'wan2.7-r2v',
    input: { prompt: 'Image 1 waves', media: [picture], ...input },
    parameters,
  };
}

function accepted(value: unknown) {
  const result = validateRequest(value);
  if (!result.ok) throw new Error(result.problems.map((problem) => problem.message).join('\n'));
  return result.request;
}

function problems(value: unknown) {
  const result = validateRequest(value);
  return result.ok ? [] : result.problems;
}

function messages(value: unknown): string[] {
  return problems(value).map((problem) => problem.message);
}

describe('the body and its model', () => {
  it.each([[null], ['text'], [1], [true], [[]], [undefined]])(
    'refuses a body that is %j',
    (value) => {
      expect(validateRequest(value)).toMatchObject({
        ok: false,
        model: null,
        problems: [
          {
            path: '',
            rule: 'body',
            message: 'Required body invalid, please check the request body format.',
          },
        ],
      });
    },
  );

  it.each([[undefined], [null], ['']])('says that the model is missing when it is %j', (model) => {
    expect(validateRequest({ ...body(), model })).toEqual({
      ok: false,
      model: null,
      findings: [],
      problems: [
        {
          path: 'model',
          rule: 'model',
          expected: 'the id of a model this server knows',
          received: null,
          message: 'Required parameter "model" missing from request.',
        },
      ],
    });
  });

  it.each([['wan9'], ['WAN2.7-R2V'], [' wan2.7-r2v'], ['constructor'], [7], [{}]])(
    'does not know the model %j',
    (model) => {
      const result = validateRequest({ ...body(), model });
      expect(result).toMatchObject({
        model: null,
        problems: [{ rule: 'model', message: 'Model not exist.' }],
      });
    },
  );

  it('reports the model alone, because the other rules are the model’s', () => {
    expect(messages({ model: 'wan9', input: 1, parameters: 1 })).toEqual(['Model not exist.']);
  });

  it.each([['wan2.7-r2v'], ['wan2.7-r2v-2026-06-12']])(
    'keeps the id %s as it was written',
    (model) => {
      expect(accepted({ ...body(), model }).model).toBe(model);
    },
  );

  it('names the model in a refusal that may be deferred', () => {
    expect(validateRequest({ model: 'wan2.7-r2v-2026-06-12' })).toMatchObject({
      ok: false,
      model: 'wan2.7-r2v-2026-06-12',
    });
  });
});

describe('the defaults', () => {
  it.each([[undefined], [null], [{}]])(
    '§2.4-resolution §2.4-ratio §2.4-duration §2.4-prompt-extend §2.4-watermark fills every one in when parameters is %j',
    (parameters) => {
      expect(accepted(body({}, parameters))).toStrictEqual({
        model: 'wan2.7-r2v',
        prompt: 'Image 1 waves',
        media: [{ role: 'referenceImage', url: 'https://cdn.example.com/girl.jpg' }],
        resolution: '1080P',
        ratio: '16:9',
        durationSeconds: 5,
        promptExtend: true,
        watermark: false,
      });
    },
  );

  it('takes null for an optional field as absent', () => {
    const nothing = {
      resolution: null,
      ratio: null,
      duration: null,
      prompt_extend: null,
      watermark: null,
      seed: null,
    };
    const nulls = body(
      { negative_prompt: null, media: [{ ...picture, reference_voice: null }] },
      nothing,
    );
    expect(accepted(nulls)).toStrictEqual(accepted(body()));
  });

  it('§2.4-unknown-parameters ignores unknown keys everywhere, extend_prompt among them', () => {
    const media = [{ ...picture, reference_description: 'a girl', extra: 1 }];
    const input = { extend_prompt: false, function: 'video-synthesis', reference_voice: 5, media };
    const request = accepted({
      ...body(input, { with_audio: false, size: '1*1', n: 9 }),
      extra: [],
    });
    expect(request).toStrictEqual(accepted(body()));
  });
});

describe('the prompt', () => {
  it.each([[undefined], [null], [''], [' \n\t\u3000 ']])(
    '§2.1-prompt-required is missing when it is %j',
    (prompt) => {
      expect(problems(body({ prompt }))).toMatchObject([
        { path: 'input.prompt', rule: 'required', message: 'Field required: input.prompt' },
      ]);
    },
  );

  it.each([[5], [false], [['a']], [{}]])('must be a string, not %j', (prompt) => {
    expect(messages(body({ prompt }))).toEqual(['Input should be a valid string: input.prompt']);
  });

  it('§2.1-prompt-cut is cut at 5000 code points, not refused', () => {
    expect(accepted(body({ prompt: 'a'.repeat(5000) })).prompt).toBe('a'.repeat(5000));
    expect(accepted(body({ prompt: 'a'.repeat(4999) + 'bc' })).prompt).toBe('a'.repeat(4999) + 'b');
  });

  it('counts a character outside the basic plane once and never splits it', () => {
    expect(accepted(body({ prompt: '🎬'.repeat(5000) })).prompt).toBe('🎬'.repeat(5000));
    expect(accepted(body({ prompt: 'a' + '🎬'.repeat(5000) })).prompt).toBe(
      'a' + '🎬'.repeat(4999),
    );
  });

  it('has NUL and lone surrogates replaced, which no database stores', () => {
    expect(accepted(body({ prompt: 'a\0b\uD83Cc' })).prompt).toBe('a\uFFFDb\uFFFDc');
  });

  it('keeps its white space and line breaks', () => {
    expect(accepted(body({ prompt: ' 图1\n挥手 ' })).prompt).toBe(' 图1\n挥手 ');
  });
});

describe('the negative prompt', () => {
  it('§2.1-negative-prompt is cut at 500 code points', () => {
    expect(accepted(body({ negative_prompt: '雨'.repeat(500) })).negativePrompt).toBe(
      '雨'.repeat(500),
    );
    expect(accepted(body({ negative_prompt: '雨'.repeat(501) })).negativePrompt).toBe(
      '雨'.repeat(500),
    );
  });

  it('may be empty and must be a string', () => {
    expect(accepted(body({ negative_prompt: '' }))).not.toHaveProperty('negativePrompt');
    expect(messages(body({ negative_prompt: 0 }))).toEqual([
      'Input should be a valid string: input.negative_prompt',
    ]);
  });
});

describe('the input', () => {
  it.each([[undefined], [null]])('is missing when it is %j', (input) => {
    expect(problems({ model: 'wan2.7-r2v', input })).toMatchObject([
      {
        path: 'input',
        rule: 'required',
        message: 'Required input parameter missing from request.',
      },
    ]);
  });

  it.each([[''], [1], [[]], [true]])('must be an object, not %j', (input) => {
    expect(messages({ model: 'wan2.7-r2v', input })).toEqual([
      'The input parameter requires json format.',
    ]);
  });
});

describe('the parameters', () => {
  it.each([[''], [1], [[]], [false]])('must be an object, not %j', (parameters) => {
    expect(messages(body({}, parameters))).toEqual([
      'Input should be a valid dictionary: parameters',
    ]);
  });

  it.each([['720P'], ['1080P']])('§2.4-resolution take the resolution %s', (resolution) => {
    expect(accepted(body({}, { resolution })).resolution).toBe(resolution);
  });

  it.each([['720p'], ['480P'], [''], [720], [['720P']]])(
    '§2.4-resolution §5-choice refuse the resolution %j',
    (resolution) => {
      expect(messages(body({}, { resolution }))).toEqual([
        "Input should be '720P' or '1080P': parameters.resolution",
      ]);
    },
  );

  it.each([['16:9'], ['9:16'], ['1:1'], ['4:3'], ['3:4']])(
    '§2.4-ratio take the ratio %s',
    (ratio) => {
      expect(accepted(body({}, { ratio })).ratio).toBe(ratio);
    },
  );

  it('§2.4-ratio refuse another ratio, with or without a first frame', () => {
    const message = "Input should be '16:9', '9:16', '1:1', '4:3' or '3:4': parameters.ratio";
    expect(messages(body({}, { ratio: '21:9' }))).toEqual([message]);
    expect(messages(body({ media: [picture, frame] }, { ratio: '21:9' }))).toEqual([message]);
  });

  it.each([[2], [15], [5.0]])('§2.4-duration take a duration of %d s', (duration) => {
    expect(accepted(body({}, { duration })).durationSeconds).toBe(duration);
  });

  it.each([
    [1, 'Input should be greater than or equal to 2: parameters.duration'],
    [-1, 'Input should be greater than or equal to 2: parameters.duration'],
    [16, 'Input should be less than or equal to 15: parameters.duration'],
    [5.5, 'Input should be a valid integer: parameters.duration'],
    ['5', 'Input should be a valid integer: parameters.duration'],
    [true, 'Input should be a valid integer: parameters.duration'],
    [Infinity, 'Input should be a valid integer: parameters.duration'],
  ])('§2.4-duration refuse a duration of %j', (duration, message) => {
    expect(messages(body({}, { duration }))).toEqual([message]);
  });

  it('§2.4-duration-with-video end at 10 s with a reference video', () => {
    expect(accepted(body({ media: [picture, clip] }, { duration: 10 })).durationSeconds).toBe(10);
    expect(problems(body({ media: [picture, clip] }, { duration: 11 }))).toEqual([
      {
        path: 'parameters.duration',
        rule: 'range',
        expected: { min: 2, max: 10 },
        received: 11,
        message:
          'Input should be less than or equal to 10 with a reference_video: parameters.duration',
      },
    ]);
  });

  it('end at 10 s even when the reference video has a problem of its own', () => {
    const paths = problems(body({ media: [{ type: 'reference_video' }] }, { duration: 11 })).map(
      ({ path }) => path,
    );
    expect(paths).toEqual(['input.media.0.url', 'parameters.duration']);
  });

  it.each([[0], [2147483647]])('§2.4-seed take the seed %d', (seed) => {
    expect(accepted(body({}, { seed })).seed).toBe(seed);
  });

  it('take the seed -0 as 0', () => {
    expect(accepted(body({}, { seed: -0 })).seed).toBe(0);
  });

  it.each([
    [-1, 'Input should be greater than or equal to 0: parameters.seed'],
    [2147483648, 'Input should be less than or equal to 2147483647: parameters.seed'],
    [0.5, 'Input should be a valid integer: parameters.seed'],
    ['7', 'Input should be a valid integer: parameters.seed'],
  ])('§2.4-seed refuse the seed %j', (seed, message) => {
    expect(messages(body({}, { seed }))).toEqual([message]);
  });

  it('§2.4-prompt-extend §2.4-watermark take booleans that are booleans', () => {
    const request = accepted(body({}, { prompt_extend: false, watermark: true }));
    expect(request).toMatchObject({ promptExtend: false, watermark: true });
    expect(messages(body({}, { prompt_extend: 'false', watermark: 1 }))).toEqual([
      'Input should be a valid boolean: parameters.prompt_extend',
      'Input should be a valid boolean: parameters.watermark',
    ]);
  });
});

it('reports every problem of a request at once, in a stable order', () => {
  const everything = {
    model: 'wan2.7-r2v',
    input: { media: [{ url: 5 }, { type: 'video', url: 'x' }] },
    parameters: {
      resolution: '4K',
      ratio: '2:1',
      duration: 99,
      prompt_extend: 1,
      watermark: 1,
      seed: -1,
    },
  };
  expect(problems(everything).map(({ path, rule }) => `${path} ${rule}`)).toEqual([
    'input.prompt required',
    'input.media.0.type required',
    'input.media.0.url type',
    'input.media.1.type choice',
    'parameters.resolution choice',
    'parameters.ratio choice',
    'parameters.duration range',
    'parameters.prompt_extend type',
    'parameters.watermark type',
    'parameters.seed range',
  ]);
});

it('repeats of a wrong value at most 100 characters, and none that a database refuses', () => {
  const long = 'x'.repeat(99) + '🎬';
  const received = (resolution: unknown) => problems(body({}, { resolution }))[0]?.received;
  expect(received('4\0K\uD800')).toBe('4\uFFFDK\uFFFD');
  expect(received(long)).toBe('x'.repeat(99) + '\uFFFD');
  expect(received({ a: long })).toBe('object');
  expect(received([1, 2])).toBe('list of 2');
});
