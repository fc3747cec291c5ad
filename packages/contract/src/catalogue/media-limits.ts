import type { MediaFacts } from '../media-facts.ts';
import type { Source } from './source.ts';
import { documented } from './source.ts';

export type Transport = 'http' | 'https' | 'oss' | 'data';

/** What a file may be in one role (contract.md §2.3). Ranges include both ends. */
export type MediaLimits = {
  /** What messages call the file. */
  noun: string;
  kind: MediaFacts['kind'];
  formats: readonly MediaFacts['format'][];
  /** Of these formats, the ones whose pictures must have no transparent pixel. */
  opaqueFormats?: readonly MediaFacts['format'][];
  /** Width and height, each. Absent for sound. */
  pixels?: Range;
  /** Width divided by height. Absent for sound. */
  aspect?: Range;
  /** Absent for stills. */
  durationSeconds?: Range;
  maxBytes: number;
  transports: readonly Transport[];
  /** MIME types of `data:` URLs; empty where none are taken. */
  dataMimeTypes: readonly string[];
  source: Source;
};

export type Range = { min: number; max: number };

/**
 * How much longer than allowed a file may measure, in seconds. A codec pads to whole frames: a voice
 * of 10 s encoded as MP3 measures 10.03 s at 44.1 kHz and 10.08 s at 16 kHz (576 samples a frame and
 * 1105 of delay). Nothing pads a file that is too short.
 */
export const paddingSeconds = 0.1;

const mebibyte = 1024 * 1024;

type Named = { noun: string; source?: Source };
type Timed = Named & { seconds: Range };

/** A still as every model of wan2.7 takes it; another model says where its own figures come from. */
export function imageLimits({ noun, source }: Named): MediaLimits {
  return {
    noun,
    kind: 'image',
    formats: ['jpeg', 'png', 'bmp', 'webp'],
    opaqueFormats: ['png'],
    pixels: { min: 240, max: 8000 },
    aspect: { min: 1 / 8, max: 8 },
    maxBytes: 20 * mebibyte,
    transports: ['http', 'https', 'oss', 'data'],
    dataMimeTypes: ['image/jpeg', 'image/png', 'image/bmp', 'image/webp'],
    source: source ?? documented('§2.3', 'R2V-DOC', 'R2V-OAS', 'I2V-DOC', 'S002'),
  };
}

/** A video as every model of wan2.7 takes it, but for its length. */
export function videoLimits({ noun, seconds, source }: Timed): MediaLimits {
  return {
    noun,
    kind: 'video',
    formats: ['mp4', 'mov'],
    pixels: { min: 240, max: 4096 },
    aspect: { min: 1 / 8, max: 8 },
    durationSeconds: seconds,
    maxBytes: 100 * mebibyte,
    transports: ['http', 'https', 'oss'],
    dataMimeTypes: [],
    source: source ?? documented('§2.3', 'R2V-DOC', 'R2V-OAS', 'S001'),
  };
}

/** A voice or other sound as every model of wan2.7 takes it, but for its length. */
export function audioLimits({ noun, seconds, source }: Timed): MediaLimits {
  return {
    noun,
    kind: 'audio',
    formats: ['wav', 'mp3'],
    durationSeconds: seconds,
    maxBytes: 15 * mebibyte,
    transports: ['http', 'https', 'oss'],
    dataMimeTypes: [],
    source: source ?? documented('§2.3', 'R2V-DOC', 'R2V-OAS'),
  };
}
