import { describe, expect, it } from 'vitest';
import { findModel } from './catalogue/catalogue.ts';
import { mediaLimitsOf } from './catalogue/media-limits-of.ts';
import { checkMediaFacts } from './check-media-facts.ts';
import type { MediaFacts } from './media-facts.ts';

const model = findModel('wan2.7-r2v')!;
const referenceImage = mediaLimitsOf(model, 'referenceImage');
const referenceVideo = mediaLimitsOf(model, 'referenceVideo');
const firstFrame = mediaLimitsOf(model, 'firstFrame');
const voice = mediaLimitsOf(model, 'voice');

const still: MediaFacts = {
  kind: 'image',
  format: 'jpeg',
  width: 800,
  height: 600,
  hasAlpha: false,
};
const clip: MediaFacts = {
  kind: 'video',
  format: 'mp4',
  width: 1280,
  height: 720,
  durationSeconds: 5,
  hasAudio: true,
};
const sound: MediaFacts = { kind: 'audio', format: 'mp3', durationSeconds: 5 };

function codeOf(...[limits, media]: Parameters<typeof checkMediaFacts>): string | null {
  return checkMediaFacts(limits, media)?.code ?? null;
}

describe('a picture', () => {
  it.each([['jpeg'], ['png'], ['bmp'], ['webp']] as const)('may be %s', (format) => {
    for (const limits of [referenceImage, firstFrame]) {
      expect(codeOf(limits, { facts: { ...still, format }, sizeBytes: 1 })).toBeNull();
    }
  });

  it.each([
    [240, 240, null],
    [8000, 8000, null],
    [239, 240, 'media.pixels_out_of_range'],
    [240, 239, 'media.pixels_out_of_range'],
    [8001, 8000, 'media.pixels_out_of_range'],
    [8000, 8001, 'media.pixels_out_of_range'],
    [8000, 1000, null],
    [1000, 8000, null],
    [8000, 999, 'media.aspect_out_of_range'],
    [999, 8000, 'media.aspect_out_of_range'],
    [240, 1920, null],
    [240, 1921, 'media.aspect_out_of_range'],
  ])('of %dx%d gives %s', (width, height, code) => {
    expect(codeOf(referenceImage, { facts: { ...still, width, height }, sizeBytes: 1 })).toBe(code);
  });

  it('may have 20 MiB and not a byte more', () => {
    const sizeBytes = 20 * 1024 * 1024;
    expect(codeOf(firstFrame, { facts: still, sizeBytes })).toBeNull();
    expect(checkMediaFacts(firstFrame, { facts: still, sizeBytes: sizeBytes + 1 })).toEqual({
      category: 'too_large',
      code: 'media.too_large',
      message: 'The first frame has 20.01 MB; 20 MB are allowed.',
      retryable: false,
      details: [{ rule: 'bytes', expected: { max: sizeBytes }, received: sizeBytes + 1 }],
    });
  });

  it('must not be transparent as PNG, and may be as WEBP', () => {
    const facts = { ...still, hasAlpha: true };
    expect(codeOf(referenceImage, { facts: { ...facts, format: 'png' }, sizeBytes: 1 })).toBe(
      'media.has_transparency',
    );
    expect(
      codeOf(referenceImage, { facts: { ...facts, format: 'webp' }, sizeBytes: 1 }),
    ).toBeNull();
  });

  it('must not be a video or a sound', () => {
    expect(
      checkMediaFacts(referenceImage, { facts: clip, sizeBytes: 1, path: 'input.media.2.url' }),
    ).toEqual({
      category: 'unsupported_media',
      code: 'media.format_unsupported',
      message: 'The reference image is mp4 video; jpeg, png, bmp, webp image is allowed.',
      retryable: false,
      details: [
        {
          path: 'input.media.2.url',
          rule: 'format',
          expected: ['jpeg', 'png', 'bmp', 'webp'],
          received: 'mp4',
        },
      ],
    });
    expect(codeOf(referenceImage, { facts: sound, sizeBytes: 1 })).toBe('media.format_unsupported');
  });
});

describe('a video', () => {
  it.each([
    [{ format: 'mov' }, null],
    [{ durationSeconds: 1 }, null],
    [{ durationSeconds: 30 }, null],
    [{ durationSeconds: 30.1 }, null],
    [{ durationSeconds: 30.101 }, 'media.duration_out_of_range'],
    [{ durationSeconds: 0.999 }, 'media.duration_out_of_range'],
    [{ durationSeconds: Number.NaN }, 'media.duration_out_of_range'],
    [{ width: 240, height: 240 }, null],
    [{ width: 4096, height: 4096 }, null],
    [{ width: 4097 }, 'media.pixels_out_of_range'],
    [{ height: 239 }, 'media.pixels_out_of_range'],
    [{ width: 2400, height: 299 }, 'media.aspect_out_of_range'],
    [{ hasAudio: false }, null],
  ] as const)('with %j gives %s', (change, code) => {
    expect(codeOf(referenceVideo, { facts: { ...clip, ...change }, sizeBytes: 1 })).toBe(code);
  });

  it('may have 100 MiB and not a byte more', () => {
    expect(codeOf(referenceVideo, { facts: clip, sizeBytes: 100 * 1024 * 1024 })).toBeNull();
    expect(codeOf(referenceVideo, { facts: clip, sizeBytes: 100 * 1024 * 1024 + 1 })).toBe(
      'media.too_large',
    );
  });

  it('says what was found and what is allowed', () => {
    const facts = { ...clip, durationSeconds: 31.25 };
    expect(checkMediaFacts(referenceVideo, { facts, sizeBytes: 1 })).toMatchObject({
      category: 'unprocessable',
      message: 'The reference video lasts 31.25 s; 1 to 30 s are allowed.',
      details: [{ rule: 'duration', expected: { min: 1, max: 30 }, received: 31.25 }],
    });
    const wide = { ...clip, width: 2400, height: 240 };
    expect(checkMediaFacts(referenceVideo, { facts: wide, sizeBytes: 1 })?.message).toBe(
      'The reference video is 2400x240 pixels; its shape must lie between 1:8 and 8:1.',
    );
  });
});

describe('a voice', () => {
  it.each([
    [{ format: 'wav' }, null],
    [{ durationSeconds: 1 }, null],
    [{ durationSeconds: 10 }, null],
    [{ durationSeconds: 10.08 }, null], // 10 s of MP3 at 16 kHz.
    [{ durationSeconds: 10.2 }, 'media.duration_out_of_range'],
    [{ durationSeconds: 0.99 }, 'media.duration_out_of_range'],
  ] as const)('with %j gives %s', (change, code) => {
    expect(codeOf(voice, { facts: { ...sound, ...change }, sizeBytes: 1 })).toBe(code);
  });

  it('may have 15 MiB and not a byte more', () => {
    expect(codeOf(voice, { facts: sound, sizeBytes: 15 * 1024 * 1024 })).toBeNull();
    expect(codeOf(voice, { facts: sound, sizeBytes: 15 * 1024 * 1024 + 1 })).toBe(
      'media.too_large',
    );
  });
});
