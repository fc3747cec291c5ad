import { join } from 'node:path';
import type { MediaItem, TaskRequest } from '@callsheet/contract';
import { blobKey } from './blob-key.ts';
import type { MediaTools } from './media-tools.ts';
import { placeFailure } from './place-failure.ts';
import { saveDataUrl } from './save-data-url.ts';
import { withScratchFolder } from '../lib/with-scratch-folder.ts';

export const STORED_SCHEME = 'stored:';

/**
 * Puts each `data:` URL into the store and `stored:<sha256>` in its place, so that megabytes of base64
 * never reach the database or a log. Nothing else is looked at yet: what the bytes are is the intake's
 * matter, and fails the task, not the request.
 * @throws CallsheetError `media.data_invalid`.
 */
export async function storeInlineMedia(
  tools: Pick<MediaTools, 'store' | 'scratchRoot'>,
  request: TaskRequest,
): Promise<TaskRequest> {
  if (!request.media.some(({ url }) => isInline(url))) return request;
  return withScratchFolder(tools.scratchRoot, async (folder) => {
    const media: MediaItem[] = [];
    // One after the other: each takes its decoded size in memory.
    for (const [index, item] of request.media.entries()) {
      const url = isInline(item.url)
        ? await store(tools, item.url, join(folder, String(index))).catch((error: unknown) => {
            throw placeFailure(error, { index, isVoice: false }, item.url);
          })
        : item.url;
      media.push({ ...item, url });
    }
    return { ...request, media };
  });
}

function isInline(url: string): boolean {
  return url.startsWith('data:');
}

async function store(tools: Pick<MediaTools, 'store'>, url: string, path: string): Promise<string> {
  const { sha256 } = await saveDataUrl(url, path);
  await tools.store.putFile(blobKey(sha256), path);
  return `${STORED_SCHEME}${sha256}`;
}
