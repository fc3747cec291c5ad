import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findModel, models } from './catalogue/catalogue.ts';
import type { TaskRequest } from './task-request.ts';
import { validateRequest } from './validate-request.ts';

const model = findModel('wan2.7-r2v')!;
const wordOf: Readonly<Record<string, string>> = {
  referenceImage: 'reference_image',
  referenceVideo: 'reference_video',
  firstFrame: 'first_frame',
};

const mediaWords = models.flatMap(({ media }) => Object.keys(media.roles));
const url = fc.oneof(fc.webUrl(), fc.string({ unit: 'binary' }), fc.jsonValue());

/** Any JSON, but likely to have known keys of any model in known places. */
const nearlyBody = fc.record(
  {
    model: fc.oneof(fc.constantFrom(...models.flatMap(({ ids }) => ids)), fc.jsonValue()),
    input: fc.oneof(
      fc.record(
        {
          prompt: fc.oneof(fc.string({ unit: 'binary' }), fc.jsonValue()),
          negative_prompt: fc.jsonValue(),
          audio_url: url,
          reference_urls: fc.oneof(fc.array(url), fc.jsonValue()),
          reference_video_urls: fc.oneof(fc.array(url), fc.jsonValue()),
          media: fc.oneof(
            fc.array(
              fc.record(
                {
                  type: fc.oneof(fc.constantFrom(...mediaWords), fc.jsonValue()),
                  url,
                  reference_voice: fc.jsonValue(),
                  referenceVoice: fc.jsonValue(),
                },
                { requiredKeys: [] },
              ),
            ),
            fc.jsonValue(),
          ),
          constructor: fc.jsonValue(),
        },
        { requiredKeys: [] },
      ),
      fc.jsonValue(),
    ),
    parameters: fc.oneof(
      fc.dictionary(
        fc.oneof(
          fc.constantFrom('resolution', 'ratio', 'size', 'duration', 'seed', 'watermark'),
          fc.constantFrom('shot_type', 'audio', 'audio_setting', 'prompt_extend', 'toString'),
          fc.string({ unit: 'binary' }),
        ),
        fc.jsonValue(),
      ),
      fc.jsonValue(),
    ),
  },
  { requiredKeys: [] },
);

const reference = fc.record(
  {
    type: fc.constantFrom('reference_image', 'reference_video'),
    url: fc.oneof(
      fc.webUrl(),
      fc.string({ minLength: 1 }).map((key) => `oss://${key}`),
    ),
    reference_voice: fc.webUrl(),
  },
  { requiredKeys: ['type', 'url'] },
);

const validBody = fc.record({
  model: fc.constantFrom(...model.ids),
  input: fc.record(
    {
      prompt: fc.string({ unit: 'grapheme', maxLength: 6000 }).map((text) => `x${text}`),
      negative_prompt: fc.string({ unit: 'grapheme' }),
      media: fc
        .tuple(
          fc.array(reference, { minLength: 1, maxLength: 5 }),
          fc.array(fc.record({ type: fc.constant('first_frame'), url: fc.webUrl() }), {
            maxLength: 1,
          }),
        )
        .map(([references, frames]) => [...frames, ...references]),
    },
    { requiredKeys: ['prompt', 'media'] },
  ),
  parameters: fc.record(
    {
      resolution: fc.constantFrom('720P', '1080P'),
      ratio: fc.constantFrom('16:9', '9:16', '1:1', '4:3', '3:4'),
      duration: fc.integer({ min: 2, max: 10 }),
      prompt_extend: fc.boolean(),
      watermark: fc.boolean(),
      seed: fc.integer({ min: 0, max: 2_147_483_647 }),
    },
    { requiredKeys: [] },
  ),
});

describe('validateRequest', () => {
  it('never throws, and gives every problem a place, a text and something a database can store', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), nearlyBody), (body) => {
        const result = validateRequest(body);
        const stored = JSON.stringify(result);
        expect(stored).not.toMatch(/\\u0000|\\ud[89a-f]/i);
        if (result.ok) return;
        expect(result.problems.length).toBeGreaterThan(0);
        for (const { path, rule, message } of result.problems) {
          expect(message.length).toBeGreaterThan(10);
          expect(path === '' ? rule : path).toMatch(/^(body|model|input|parameters)/);
        }
        const isUnread = ['body', 'model'].includes(result.problems[0].rule);
        expect(result.model === null).toBe(isUnread);
      }),
      { numRuns: 1000 },
    );
  });

  it('accepts every request within the rules, with all defaults filled in', () => {
    fc.assert(
      fc.property(validBody, (body) => {
        const request = requestOf(body);
        const { parameters } = body;
        expect(request).toMatchObject({
          model: body.model,
          resolution: parameters.resolution ?? '1080P',
          durationSeconds: parameters.duration ?? 5,
          promptExtend: parameters.prompt_extend ?? true,
          watermark: parameters.watermark ?? false,
        });
        const isLed = request.media.some(({ role }) => role === 'firstFrame');
        expect(request.ratio).toBe(isLed ? undefined : (parameters.ratio ?? '16:9'));
        expect(request.seed).toBe(parameters.seed);
        expect(request.media.map(({ url }) => url)).toEqual(body.input.media.map(({ url }) => url));
        expect([...request.prompt].length).toBeLessThanOrEqual(5000);
      }),
    );
  });

  it('reads its own request, written back as a body, as the same request', () => {
    fc.assert(
      fc.property(validBody, (body) => {
        const request = requestOf(body);
        expect(requestOf(JSON.parse(JSON.stringify(body)))).toStrictEqual(request);
        expect(requestOf(bodyOf(request))).toStrictEqual(request);
      }),
    );
  });
});

function requestOf(body: unknown): TaskRequest {
  const result = validateRequest(body);
  if (!result.ok) throw new Error(result.problems.map((problem) => problem.message).join('\n'));
  return result.request;
}

function bodyOf({ model: id, prompt, negativePrompt, media, ...rest }: TaskRequest): unknown {
  return {
    model: id,
    input: {
      prompt,
      negative_prompt: negativePrompt,
      media: media.map(({ role, url, voiceUrl }) => ({
        type: wordOf[role],
        url,
        reference_voice: voiceUrl,
      })),
    },
    parameters: {
      resolution: rest.resolution,
      ratio: rest.ratio,
      duration: rest.durationSeconds,
      prompt_extend: rest.promptExtend,
      watermark: rest.watermark,
      seed: rest.seed,
    },
  };
}
