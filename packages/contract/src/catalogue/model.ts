import type { Region } from '../quote.ts';
import type { MediaRole, Ratio, Resolution } from '../task-request.ts';
import type { MediaLimits } from './media-limits.ts';
import type { Source } from './source.ts';

/**
 * One model as data. What differs between models stands here; what is the same for all of them is
 * in the validators. Each group of facts names the place it was read (`source`).
 */
export type Model = {
  /** The rolling id first, then its snapshots. All of them take the same request. */
  ids: readonly [string, ...string[]];
  idsSource: Source;
  /** What it makes a video from. `any`: what the media of the request say. */
  task: 'textToVideo' | 'imageToVideo' | 'referenceToVideo' | 'videoEdit' | 'any';
  /** `preview`: the vendor still changes it. */
  stage: 'stable' | 'preview';
  prompt: PromptRule;
  /** Absent: the model has no such field. */
  negativePrompt?: TextRule;
  media: MediaRule;
  /** What the files themselves must be, by the role they are sent in; exactly the roles it takes. */
  mediaLimits: Readonly<Partial<Record<MediaRole | 'voice', MediaLimits>>>;
  parameters: ParameterRules;
  output: OutputRule;
  billing: BillingRule;
  limits: {
    /** Create calls a second, for an account and this model. */
    submitsPerSecond: number;
    /** Tasks of an account and this model that run at once; more wait. */
    tasksAtOnce: number;
    source: Source;
  };
};

/** Pixels. */
export type Size = { width: number; height: number };

export type TextRule = {
  required: boolean;
  /** Unicode code points; longer text is cut, not refused (contract.md §2.1). */
  maxCodePoints: number;
  source: Source;
};

export type PromptRule = TextRule & {
  /**
   * How a prompt names its references: `numbered` `Image 1`, `视频1`, images and videos counted
   * separately; `character` `character1`, counted together; `none`: there is nothing to name.
   */
  mentions: 'numbered' | 'character' | 'none';
};

export type MediaRule = {
  /**
   * The member of `input` that carries the media: `media` objects with a type, `reference_urls` bare
   * URLs whose ending tells images from videos, `audio_url` one URL.
   */
  field: 'media' | 'reference_urls' | 'audio_url';
  required: boolean;
  /** Wire word of each role the model takes. */
  roles: Readonly<Record<string, RoleRule>>;
  /** How many items of some roles, counted together. */
  counts: readonly CountRule[];
  /** The only sets of types there may be; absent: any that the counts allow. */
  combinations?: readonly (readonly string[])[];
  /** Types that do not go together: none of the first with any of the second. */
  exclusion?: readonly [readonly string[], readonly string[]];
  maxItems: number;
  /** Seconds that all files of a role may have together. */
  totals?: readonly TotalRule[];
  source: Source;
};

export type TotalRule = { role: MediaRole; maxSeconds: number; source: Source };

export type RoleRule = {
  role: MediaRole;
  /** Whether an item of this role may bring a voice sample. */
  takesVoice: boolean;
};

/** Roles are named by their wire words, because the messages name them so. */
export type CountRule = { types: readonly string[]; min: number; max: number };

/** A parameter that is absent here is not one of the model's. */
export type ParameterRules = {
  /** Exactly one of `resolution` and `size`. */
  resolution?: ChoiceRule<Resolution>;
  size?: SizeRule;
  ratio?: RatioRule;
  duration: DurationRule;
  promptExtend?: BooleanRule;
  watermark?: BooleanRule;
  /** No default: the engine draws one. */
  seed?: IntegerRule<undefined>;
  shotType?: ChoiceRule<'single' | 'multi'>;
  audio?: BooleanRule;
  audioSetting?: ChoiceRule<'auto' | 'origin'>;
};

export type ChoiceRule<T extends string> = {
  values: readonly T[];
  default: T;
  source: Source;
};

export type RatioRule = {
  values: readonly Ratio[];
  /** `undefined`: the input video's. */
  default: Ratio | undefined;
  /** While there is media of one of these roles a ratio is ignored: the picture gives it. */
  ignoredWith: readonly MediaRole[];
  source: Source;
};

/** Written `1280*720`, with an asterisk. */
export type SizeRule = {
  values: Readonly<Record<string, { resolution: Resolution; ratio: Ratio }>>;
  default: string;
  source: Source;
};

export type IntegerRule<Default extends number | undefined> = {
  min: number;
  max: number;
  /** Ends the message about a value over `max`, where the documents know a higher one. */
  maxReason?: string;
  default: Default;
  source: Source;
};

export type DurationRule = IntegerRule<number | undefined> & {
  /** A lower maximum while the request holds media of this role. */
  maxWith?: { role: MediaRole; max: number; reason: string };
  /** A number that stands for "as long as the input video". */
  likeInput?: number;
  /** The video goes on from the media of this role and counts it in, so it must be longer. */
  longerThan?: { role: MediaRole; source: Source };
};

export type BooleanRule = { default: boolean; source: Source };

export type OutputRule = {
  /** The exact size of a video whose shape no picture gives. Empty: one always does. */
  sizes: Readonly<Partial<Record<Resolution, Readonly<Record<Ratio, Size>>>>>;
  framesPerSecond: number;
  source: Source;
};

/** What a second costs, and which seconds count (contract.md §7). */
export type BillingRule = {
  /** Input videos that are billed too; `null`: output only. */
  input: InputBilling | null;
  inputSource: Source;
  /** Yuan in millionths for each billed second. What has no row has no known price (promise P13). */
  prices: readonly PriceRow[];
  pricesSource: Source;
};

export type InputBilling = {
  /** The videos whose seconds are billed. */
  role: MediaRole;
  /** The items that are counted to find the cap. */
  countedRoles: readonly MediaRole[];
  /** Most seconds billed of each video, by how many items count: the first entry is for one. */
  capsSeconds: readonly number[];
};

export type PriceRow = {
  region: Region;
  resolution: Resolution;
  /** Absent: the price is the same with and without sound. */
  withAudio?: boolean;
  perSecondMicros: number;
};
