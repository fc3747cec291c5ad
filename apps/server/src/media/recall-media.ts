import { CallsheetError } from '@callsheet/contract';
import { findUpload } from './find-upload.ts';
import type { MediaSource } from './list-sources.ts';
import { findMedia } from './media-rows.ts';
import type { MediaTools } from './media-tools.ts';
import type { Probe, ProbeTask } from './probe-media.ts';
import { recallUrls } from './recall-urls.ts';

/**
 * What is known of media without fetching anything, by URL: URLs that this account brought before, and uploads. A URL
 * that is missing in the answer has to be probed. One query for the URLs, two for an upload.
 */
export async function recallMedia(
  tools: Pick<MediaTools, 'database' | 'clock'>,
  task: ProbeTask,
  sources: readonly MediaSource[],
): Promise<Map<string, Probe>> {
  const urls = sources.map(({ url }) => url);
  const recalled = new Map<string, Probe>();
  for (const [url, seen] of await recallUrls(tools, task.accountId, urls)) {
    recalled.set(url, { seen });
  }
  for (const url of urls.filter((one) => one.startsWith('oss://'))) {
    const probe = await recallUpload(tools, task, url);
    if (probe) recalled.set(url, probe);
  }
  return recalled;
}

async function recallUpload(
  tools: Pick<MediaTools, 'database' | 'clock'>,
  { accountId, model }: ProbeTask,
  url: string,
): Promise<Probe | undefined> {
  try {
    const { sha256 } = await findUpload(tools, { url, accountId, model });
    const seen = (await findMedia(tools, [sha256])).get(sha256);
    return seen && { seen };
  } catch (error) {
    if (!(error instanceof CallsheetError)) throw error;
    return { error };
  }
}
