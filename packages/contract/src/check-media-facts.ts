import { paddingSeconds } from './catalogue/media-limits.ts';
import type { MediaLimits, Range } from './catalogue/media-limits.ts';
import type { ErrorCode } from './error-codes.ts';
import { makeFailure } from './error.ts';
import type { ErrorDetail, Failure } from './error.ts';
import type { MediaFacts } from './media-facts.ts';

export type ProbedMedia = {
  facts: MediaFacts;
  sizeBytes: number;
  /** Where the request names the media, e.g. `input.media.0.url`; goes into the failure's details. */
  path?: string;
};

/**
 * The first rule of its place that a probed file breaks (contract.md §2.3), in the order bytes, format,
 * pixels, aspect, duration, transparency; `null` when it keeps them all.
 *
 * @param limits of the model and the role: `model.mediaLimits.referenceVideo`
 */
export function checkMediaFacts(limits: MediaLimits, media: ProbedMedia): Failure | null {
  const breach = findBreach(limits, media);
  if (!breach) return null;
  const { code, message, ...detail } = breach;
  const path = media.path === undefined ? {} : { path: media.path };
  return makeFailure({
    code,
    message: `The ${limits.noun} ${message}`,
    details: [{ ...path, ...detail }],
  });
}

type Breach = { code: ErrorCode; message: string } & Required<
  Pick<ErrorDetail, 'rule' | 'expected' | 'received'>
>;

function findBreach(limits: MediaLimits, { facts, sizeBytes }: ProbedMedia): Breach | undefined {
  return (
    checkBytes(limits, sizeBytes) ??
    checkFormat(limits, facts) ??
    checkPicture(limits, facts) ??
    checkDuration(limits, facts) ??
    checkOpaque(limits, facts)
  );
}

function checkBytes({ maxBytes }: MediaLimits, sizeBytes: number): Breach | undefined {
  if (sizeBytes <= maxBytes) return undefined;
  return {
    code: 'media.too_large',
    message: `has ${megabytes(sizeBytes)} MB; ${megabytes(maxBytes)} MB are allowed.`,
    rule: 'bytes',
    expected: { max: maxBytes },
    received: sizeBytes,
  };
}

function checkFormat({ formats, kind }: MediaLimits, facts: MediaFacts): Breach | undefined {
  if (formats.includes(facts.format)) return undefined;
  return {
    code: 'media.format_unsupported',
    message: `is ${facts.format} ${facts.kind}; ${formats.join(', ')} ${kind} is allowed.`,
    rule: 'format',
    expected: formats,
    received: facts.format,
  };
}

function checkPicture(limits: MediaLimits, facts: MediaFacts): Breach | undefined {
  if (facts.kind === 'audio') return undefined;
  const { width, height } = facts;
  const found = `${width}x${height}`;
  const { pixels, aspect } = limits;
  if (pixels && !(isWithin(pixels, width) && isWithin(pixels, height))) {
    return {
      code: 'media.pixels_out_of_range',
      message: `is ${found} pixels; width and height must each be ${pixels.min} to ${pixels.max}.`,
      rule: 'pixels',
      expected: pixels,
      received: found,
    };
  }
  if (!aspect || isWithin(aspect, width / height)) return undefined;
  return {
    code: 'media.aspect_out_of_range',
    message: `is ${found} pixels; its shape must lie between 1:${1 / aspect.min} and ${aspect.max}:1.`,
    rule: 'aspect',
    expected: aspect,
    received: found,
  };
}

function checkDuration({ durationSeconds }: MediaLimits, facts: MediaFacts): Breach | undefined {
  if (facts.kind === 'image' || !durationSeconds) return undefined;
  const { min, max } = durationSeconds;
  if (isWithin({ min, max: max + paddingSeconds }, facts.durationSeconds)) return undefined;
  const found = Number(facts.durationSeconds.toFixed(3));
  return {
    code: 'media.duration_out_of_range',
    message: `lasts ${found} s; ${min} to ${max} s are allowed.`,
    rule: 'duration',
    expected: durationSeconds,
    received: found,
  };
}

function checkOpaque({ opaqueFormats }: MediaLimits, facts: MediaFacts): Breach | undefined {
  if (facts.kind !== 'image' || !facts.hasAlpha) return undefined;
  if (!opaqueFormats?.includes(facts.format)) return undefined;
  return {
    code: 'media.has_transparency',
    message: `is a ${facts.format} with transparent pixels; save it without an alpha channel.`,
    rule: 'opaque',
    expected: 'no transparent pixel',
    received: 'transparent pixels',
  };
}

function isWithin({ min, max }: Range, value: number): boolean {
  return value >= min && value <= max;
}

/** Rounded up in the second decimal, so that a byte too many never reads as the limit itself. */
function megabytes(bytes: number): number {
  return Math.ceil((bytes / (1024 * 1024)) * 100) / 100;
}
