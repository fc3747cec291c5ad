import type { MediaFacts } from '@callsheet/contract';

/** Every format that this server reads. */
export type MediaFormat = MediaFacts['format'];
export type PictureFormat = Extract<MediaFacts, { kind: 'image' }>['format'];
export type StreamFormat = Exclude<MediaFormat, PictureFormat>;

const PICTURES: readonly MediaFormat[] = ['jpeg', 'png', 'bmp', 'webp'];

export function isPictureFormat(format: MediaFormat): format is PictureFormat {
  return PICTURES.includes(format);
}
