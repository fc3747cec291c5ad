/** A stored file with what the probe found. One row a distinct content: the hash is the identity. */
export type Media = {
  /** Hex SHA-256 of the bytes. */
  sha256: string;
  storageKey: string;
  sizeBytes: number;
  facts: MediaFacts;
};

/** Probed from the bytes, never from a name or a header (promise P21). */
export type MediaFacts =
  | { kind: 'image'; format: ImageFormat; width: number; height: number; hasAlpha: boolean }
  | {
      kind: 'video';
      format: 'mp4' | 'mov';
      /** Pixels as displayed, after rotation. */
      width: number;
      height: number;
      durationSeconds: number;
      hasAudio: boolean;
    }
  | { kind: 'audio'; format: 'wav' | 'mp3'; durationSeconds: number };

export type ImageFormat = 'jpeg' | 'png' | 'bmp' | 'webp';
