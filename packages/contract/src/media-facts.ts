/** What a probe found in the bytes of a media; never taken from a name or a header (promise P21). */
export type MediaFacts =
  | {
      kind: 'image';
      format: ImageFormat;
      /** Pixels as displayed, after rotation. */
      width: number;
      height: number;
      /** Some pixel really is transparent; an alpha channel that is opaque throughout does not count. */
      hasAlpha: boolean;
    }
  | {
      kind: 'video';
      format: VideoFormat;
      /** Pixels as displayed, after rotation. */
      width: number;
      height: number;
      durationSeconds: number;
      hasAudio: boolean;
    }
  | { kind: 'audio'; format: AudioFormat; durationSeconds: number };

export type ImageFormat = 'jpeg' | 'png' | 'bmp' | 'webp';
export type VideoFormat = 'mp4' | 'mov';
export type AudioFormat = 'wav' | 'mp3';
