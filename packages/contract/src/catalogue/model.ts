import type { MediaRole, Ratio, Resolution } from '../task-request.ts';
import type { MediaLimits } from './media-limits.ts';

/**
 * One model as data. What differs between models stands here; what is the same for all of them is
 * in the validators. Each group of facts names the place it was read (`source`).
 */
export type Model = {
  /** The rolling id first, then its snapshots. All of them take the same request. */
  ids: readonly [string, ...string[]];
  prompt: TextRule;
  negativePrompt: TextRule;
  media: MediaRule;
  /** What the files themselves must be, by the role they are sent in. */
  mediaLimits: Readonly<Record<MediaRole | 'voice', MediaLimits>>;
  parameters: {
    resolution: ChoiceRule<Resolution>;
    ratio: ChoiceRule<Ratio>;
    duration: IntegerRule<number> & {
      /** A lower maximum while the request holds media of this role. */
      maxWith: { role: MediaRole; max: number; reason: string };
    };
    promptExtend: BooleanRule;
    watermark: BooleanRule;
    /** No default: the engine draws one. */
    seed: IntegerRule<undefined>;
  };
  output: {
    /** Without a first frame: the exact size in pixels. */
    sizes: Readonly<Record<Resolution, Readonly<Record<Ratio, Size>>>>;
    source: string;
  };
  billing: {
    /** Most seconds billed of each reference video, by how many there are: the first entry is for one video. */
    inputVideoCapsSeconds: readonly number[];
    source: string;
  };
};

/** Pixels. */
export type Size = { width: number; height: number };

export type TextRule = {
  required: boolean;
  /** Unicode code points; longer text is cut, not refused (contract.md §2.1). */
  maxCodePoints: number;
  source: string;
};

export type MediaRule = {
  /** Wire word of each role the model takes. */
  roles: Readonly<Record<string, RoleRule>>;
  /** How many items of some roles, counted together. */
  counts: readonly CountRule[];
  maxItems: number;
  source: string;
};

export type RoleRule = {
  role: MediaRole;
  /** Whether an item of this role may bring a voice sample. */
  takesVoice: boolean;
};

/** Roles are named by their wire words, because the messages name them so. */
export type CountRule = { types: readonly string[]; min: number; max: number };

export type ChoiceRule<T extends string> = {
  values: readonly T[];
  default: T;
  source: string;
};

export type IntegerRule<Default extends number | undefined> = {
  min: number;
  max: number;
  /** Ends the message about a value over `max`, where the documents know a higher one. */
  maxReason?: string;
  default: Default;
  source: string;
};

export type BooleanRule = { default: boolean; source: string };
