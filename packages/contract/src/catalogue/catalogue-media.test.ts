import { describe, expect, it } from 'vitest';
import { checkMediaFacts } from '../check-media-facts.ts';
import type { MediaFacts } from '../media-facts.ts';
import { validateRequest } from '../validate-request.ts';
import { models } from './catalogue.ts';
import { paddingSeconds } from './media-limits.ts';
import type { MediaLimits } from './media-limits.ts';
import type { Model } from './model.ts';
import { bodyOf, mediaInput } from './test-bodies.ts';

const places = models.flatMap((model) =>
  Object.entries(model.mediaLimits).map(([role, limits]) => ({ id: model.ids[0], role, limits })),
);

/** Files made from each catalogue file alone: at each bound, and just outside. */
describe.each(places)('§2.3-media-limits $role of $id', ({ limits }) => {
  const codeOf = (facts: MediaFacts, sizeBytes = 1000) =>
    checkMediaFacts(limits, { facts, sizeBytes })?.code ?? null;
  const middle = middleFacts(limits);

  it('may have its most bytes and not one more', () => {
    expect(codeOf(middle, limits.maxBytes)).toBeNull();
    expect(codeOf(middle, limits.maxBytes + 1)).toBe('media.too_large');
  });

  it.each(limits.formats)('may be %s', (format) => {
    expect(codeOf({ ...middle, format } as MediaFacts)).toBeNull();
  });

  it('may not be of another kind', () => {
    const other: MediaFacts =
      limits.kind === 'audio'
        ? { kind: 'image', format: 'png', width: 640, height: 640, hasAlpha: false }
        : { kind: 'audio', format: 'wav', durationSeconds: 5 };
    expect(codeOf(other)).toBe('media.format_unsupported');
  });

  it.each(picturesOf(limits))(
    'of $width x $height pixels gives $code',
    ({ width, height, code }) => {
      expect(codeOf({ ...middle, width, height } as MediaFacts)).toBe(code);
    },
  );

  it.each(lengthsOf(limits))('of $seconds s gives $code', ({ seconds, code }) => {
    expect(codeOf({ ...middle, durationSeconds: seconds } as MediaFacts)).toBe(code);
  });

  it('may be transparent only where no alpha channel is refused', () => {
    if (limits.kind !== 'image') return;
    const clear = { ...middle, format: 'png', hasAlpha: true } as MediaFacts;
    expect(codeOf(clear)).toBe('media.has_transparency');
    expect(codeOf({ ...clear, format: 'webp' } as MediaFacts)).toBeNull();
  });
});

const urls = {
  http: 'http://cdn.example.com/1',
  https: 'https://cdn.example.com/1',
  oss: 'oss://dashscope-instant/1',
  data: 'data:image/png;base64,iVBORw0KGgo=',
} as const;

const listed = models.filter(({ media }) => media.field === 'media');
const wires = listed.flatMap((model) =>
  Object.entries(model.media.roles).map(([type, { role }]) => ({
    id: model.ids[0],
    model,
    type,
    limits: model.mediaLimits[role]!,
  })),
);

describe.each(wires)('§2.3-transports $type of $id', ({ model, type, limits }) => {
  it.each(Object.entries(urls))('by %s comes or is refused, as its file says', (transport, url) => {
    const problems = problemsAt(model, type, url);
    const isTaken = (limits.transports as readonly string[]).includes(transport);
    expect(problems).toEqual(isTaken ? [] : ['transport']);
  });

  it.each(['ftp://cdn.example.com/1', 'file:///etc/passwd', 'cdn.example.com/1', ''])(
    'by %j is refused',
    (url) => expect(problemsAt(model, type, url)).toEqual(['transport']),
  );
});

describe.each(wires)('§2.2-voices a voice on $type of $id', ({ model, type }) => {
  it('is taken, refused or told of, as its file says', () => {
    const item = { type, url: urls.https, reference_voice: 'https://cdn.example.com/v.wav' };
    const result = validateRequest(bodyOf(model, { input: { media: [item] } }));
    const problems = result.ok ? [] : result.problems;
    const isVoiced = model.media.roles[type]!.takesVoice;
    const isKnown = model.mediaLimits.voice !== undefined;
    expect(problems.some(({ rule }) => rule === 'voice')).toBe(isKnown && !isVoiced);
    expect(result.findings.some(({ code }) => code === 'field.unknown')).toBe(!isKnown);
  });
});

function problemsAt(model: Model, type: string, url: string): string[] {
  const { media } = mediaInput(model, [type]) as { media: object[] };
  const result = validateRequest(bodyOf(model, { input: { media: [{ ...media[0], url }] } }));
  const problems = result.ok ? [] : result.problems;
  return problems.filter(({ path }) => path === 'input.media.0.url').map(({ rule }) => rule);
}

function middleFacts({ kind, formats, durationSeconds }: MediaLimits): MediaFacts {
  const seconds = durationSeconds?.min ?? 0;
  const facts = {
    image: { width: 640, height: 640, hasAlpha: false },
    video: { width: 640, height: 640, durationSeconds: seconds, hasAudio: true },
    audio: { durationSeconds: seconds },
  };
  return { kind, format: formats[0], ...facts[kind] } as MediaFacts;
}

function picturesOf({ pixels, aspect }: MediaLimits) {
  if (!pixels || !aspect) return [];
  const { min, max } = pixels;
  const narrow = min * aspect.max;
  return [
    { width: min, height: min, code: null },
    { width: max, height: max, code: null },
    { width: narrow, height: min, code: null },
    { width: min, height: narrow, code: null },
    { width: narrow + 1, height: min, code: 'media.aspect_out_of_range' },
    { width: min, height: narrow + 1, code: 'media.aspect_out_of_range' },
    { width: min - 1, height: min, code: 'media.pixels_out_of_range' },
    { width: min, height: min - 1, code: 'media.pixels_out_of_range' },
    { width: max + 1, height: max, code: 'media.pixels_out_of_range' },
    { width: max, height: max + 1, code: 'media.pixels_out_of_range' },
  ];
}

function lengthsOf({ durationSeconds: range }: MediaLimits) {
  if (!range) return [];
  return [
    { seconds: range.min, code: null },
    { seconds: range.max, code: null },
    { seconds: range.max + paddingSeconds, code: null },
    { seconds: range.min - 0.001, code: 'media.duration_out_of_range' },
    { seconds: range.max + paddingSeconds + 0.001, code: 'media.duration_out_of_range' },
  ];
}
