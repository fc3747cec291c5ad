import type { Media } from '../domain/media.ts';

/** What a file was found to be, wherever its bytes are now. */
export type SeenMedia = Pick<Media, 'sha256' | 'sizeBytes' | 'facts'>;
