/** What a media is to the request; the catalogue says which roles a model takes. */
export type MediaRole =
  | 'referenceImage'
  | 'referenceVideo'
  /** A voice or a sound by itself, not bound to a picture (wan3.0). */
  | 'referenceAudio'
  | 'firstFrame'
  | 'lastFrame'
  /** A clip that the video goes on from; the duration counts it in. */
  | 'firstClip'
  /** Sound that the video moves to. */
  | 'drivingAudio'
  /** The video that is edited. */
  | 'inputVideo';

/** One item of the cast, in the order the client sent it. */
export type MediaItem = {
  role: MediaRole;
  /**
   * `http(s):`, `data:` (images only) or `oss://`, verbatim: never through `new URL`, which would
   * re-encode an `oss://` key. In a stored request a `data:` URL has become `stored:<sha256>`.
   */
  url: string;
  /** A voice sample for this reference; never on a frame. */
  voiceUrl?: string;
};

export type Resolution = '480P' | '720P' | '1080P';
export type Ratio = '16:9' | '9:16' | '1:1' | '4:3' | '3:4';

/**
 * A validated request, the same whatever dialect it came through and whatever its model
 * (contract.md §2, §3). Every default is filled in; a field that is absent has none, or its model
 * does not have the field.
 */
export type TaskRequest = {
  /** The id as the client wrote it: the rolling id or a snapshot. */
  model: string;
  /** Cut to the model's limit in code points. Empty: the model takes a request without one. */
  prompt: string;
  negativePrompt?: string;
  /** In the client's order; images and videos are numbered separately. */
  media: MediaItem[];
  /** The tier, which gives the price. wan2.6 names a size; this is then its tier. */
  resolution: Resolution;
  /** Exact pixels, where the model takes a size (wan2.6). */
  size?: { width: number; height: number };
  /** Absent: the picture, clip or video that leads gives it, or `size` does. */
  ratio?: Ratio;
  /** Whole seconds. Absent: as long as the input video (wan2.7-videoedit). */
  durationSeconds?: number;
  promptExtend: boolean;
  watermark: boolean;
  /** 0 to 2147483647. */
  seed?: number;
  /** wan2.6: one shot, or several with cuts between them. */
  shotType?: 'single' | 'multi';
  /** `false`: a video without sound, at its own price (wan2.6-r2v-flash). */
  withAudio?: boolean;
  /** wan2.7-videoedit: new sound, or the input's own. */
  audioSetting?: 'auto' | 'origin';
};
