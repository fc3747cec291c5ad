import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';

export type HashedFile = { path: string; sizeBytes: number; /** Hex. */ sha256: string };

export type HashedFileRequest = {
  source: AsyncIterable<Uint8Array>;
  /** Must not exist yet. */
  path: string;
  maxBytes: number;
  /** Thrown as soon as the source has given more than `maxBytes`. */
  tooLarge: () => Error;
  onBytes?: (count: number) => void;
};

/** Streams bytes to a new file that only its owner can read, counting and hashing as they come. */
export async function writeHashedFile(request: HashedFileRequest): Promise<HashedFile> {
  const { source, path, maxBytes } = request;
  const hash = createHash('sha256');
  let sizeBytes = 0;
  const file = await open(path, 'wx', 0o600);
  try {
    for await (const chunk of source) {
      sizeBytes += chunk.byteLength;
      if (sizeBytes > maxBytes) throw request.tooLarge();
      request.onBytes?.(chunk.byteLength);
      hash.update(chunk);
      await file.writeFile(chunk);
    }
  } finally {
    await file.close();
  }
  return { path, sizeBytes, sha256: hash.digest('hex') };
}
