/** What a media is to the request; the catalogue says which roles a model takes. */
export type MediaRole = 'referenceImage' | 'referenceVideo' | 'firstFrame';

/** One item of the cast, in the order the client sent it. */
export type MediaItem = {
  role: MediaRole;
  /**
   * `http(s):`, `data:` (images only) or `oss://`, verbatim: never through `new URL`, which would
   * re-encode an `oss://` key. In a stored request a `data:` URL has become `stored:<sha256>`.
   */
  url: string;
  /** A voice sample for this reference; never on a first frame. */
  voiceUrl?: string;
};

export type Resolution = '720P' | '1080P';
export type Ratio = '16:9' | '9:16' | '1:1' | '4:3' | '3:4';

/**
 * A validated request, the same whatever dialect it came through (contract.md §2).
 * Every default is filled in; a field that is absent has no default.
 */
export type TaskRequest = {
  /** The id as the client wrote it: the rolling id or a snapshot. */
  model: string;
  /** At most 5000 code points, already cut (contract.md §2.1). */
  prompt: string;
  negativePrompt?: string;
  /** References and first frame in the client's order; images and videos are numbered separately. */
  media: MediaItem[];
  resolution: Resolution;
  /** Ignored when there is a first frame: its picture gives the ratio. */
  ratio: Ratio;
  /** Whole seconds. */
  durationSeconds: number;
  promptExtend: boolean;
  watermark: boolean;
  /** 0 to 2147483647. */
  seed?: number;
};
