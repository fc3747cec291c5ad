import { writeHashedFile, type HashedFile } from '../lib/write-hashed-file.ts';
import { decodeDataUrl } from './decode-data-url.ts';

/** Hashed and written in pieces, so that other requests get their turn in between. */
const PIECE_BYTES = 1024 * 1024;

/** Decodes a `data:` URL into a new file. @throws CallsheetError `media.data_invalid`. */
export function saveDataUrl(url: string, path: string): Promise<HashedFile> {
  const bytes = decodeDataUrl(url);
  return writeHashedFile({
    source: pieces(bytes),
    path,
    maxBytes: bytes.length,
    tooLarge: () => new RangeError('A data: URL grew while it was written.'),
  });
}

async function* pieces(bytes: Buffer): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += PIECE_BYTES) {
    yield bytes.subarray(start, start + PIECE_BYTES);
  }
}
