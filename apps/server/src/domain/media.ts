import type { MediaFacts } from '@callsheet/contract';

export type { ImageFormat, MediaFacts } from '@callsheet/contract';

/** A stored file with what the probe found. One row a distinct content: the hash is the identity. */
export type Media = {
  /** Hex SHA-256 of the bytes. */
  sha256: string;
  storageKey: string;
  sizeBytes: number;
  facts: MediaFacts;
};
