import type { MediaFacts } from '../media-facts.ts';

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
  source: string;
};

export type Range = { min: number; max: number };
