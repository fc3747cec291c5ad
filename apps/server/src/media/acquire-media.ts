import { stat } from 'node:fs/promises';
import type { HashedFile } from '../lib/write-hashed-file.ts';
import { blobKey } from './blob-key.ts';
import { findUpload } from './find-upload.ts';
import type { MediaTools } from './media-tools.ts';
import { saveDataUrl } from './save-data-url.ts';
import { STORED_SCHEME } from './store-inline-media.ts';

export type Acquisition = {
  url: string;
  accountId: string;
  model: string;
  /** Where the bytes may be written; does not exist yet. */
  path: string;
  maxBytes: number;
  signal: AbortSignal;
};

/**
 * Brings the bytes of a media URL to a local path: fetched, decoded, or already in the store.
 * @throws CallsheetError of the fetch (`media.…`), `media.data_invalid`, `upload.not_found`, `upload.foreign`.
 */
export async function acquireMedia(tools: MediaTools, wanted: Acquisition): Promise<HashedFile> {
  const { url, path, maxBytes, signal } = wanted;
  if (url.startsWith('data:')) return saveDataUrl(url, path);
  if (url.startsWith(STORED_SCHEME)) return fromStore(tools, url.slice(STORED_SCHEME.length));
  if (url.startsWith('oss://')) {
    const { sha256 } = await findUpload(tools, wanted);
    return fromStore(tools, sha256);
  }
  return tools.fetch({ url, path, maxBytes, signal });
}

async function fromStore({ store }: MediaTools, sha256: string): Promise<HashedFile> {
  const path = await store.localPath(blobKey(sha256));
  const { size } = await stat(path);
  return { path, sizeBytes: size, sha256 };
}
