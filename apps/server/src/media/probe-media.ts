import { join } from 'node:path';
import { mapLimited } from '../lib/map-limited.ts';
import { withScratchFolder } from '../lib/with-scratch-folder.ts';
import type { HashedFile } from '../lib/write-hashed-file.ts';
import { acquireMedia } from './acquire-media.ts';
import { inspectMedia, factsOf, type InspectionOrder } from './inspect/inspect-media.ts';
import type { MediaSource } from './list-sources.ts';
import { findMedia } from './media-rows.ts';
import type { MediaTools } from './media-tools.ts';
import { sniffFile } from './probe/sniff-file.ts';
import { rememberUrls } from './remember-urls.ts';
import type { SeenMedia } from './seen-media.ts';

export type ProbeTask = { accountId: string; model: string };

/** What a source was found to be, or why not: a `CallsheetError`, or the reason of the abort. */
export type Probe = { seen: SeenMedia } | { error: unknown };

/** As in the intake: more would only share the same line. */
const PARALLEL_DOWNLOADS = 3;

/**
 * Looks at media without keeping them: fetched under guard, told by their bytes, inspected in a child, and thrown
 * away. One that fails does not stop the others. What the URLs led to is remembered for the next preflight.
 *
 * @returns in the order of the sources
 */
export async function probeMedia(
  tools: MediaTools,
  task: ProbeTask,
  { sources, signal }: { sources: readonly MediaSource[]; signal: AbortSignal },
): Promise<Probe[]> {
  const probes = await withScratchFolder(tools.scratchRoot, async (folder) => {
    const files = await mapLimited(sources, PARALLEL_DOWNLOADS, (source, index) =>
      attempt(() => acquire(tools, task, { source, path: join(folder, String(index)), signal })),
    );
    return inspectAll(tools, { sources, files, signal });
  });
  const seen = probes.flatMap((probe, index) =>
    'seen' in probe ? [[sources[index]!.url, probe.seen] as const] : [],
  );
  await rememberUrls(tools, task.accountId, new Map(seen));
  return probes;
}

type Attempt<T> = { value: T } | { error: unknown };

async function attempt<T>(work: () => Promise<T>): Promise<Attempt<T>> {
  try {
    return { value: await work() };
  } catch (error) {
    return { error };
  }
}

type Acquiring = { source: MediaSource; path: string; signal: AbortSignal };

function acquire(
  tools: MediaTools,
  task: ProbeTask,
  { source, path, signal }: Acquiring,
): Promise<HashedFile> {
  signal.throwIfAborted();
  const maxBytes = Math.max(...source.uses.map(({ limits }) => limits.maxBytes));
  return acquireMedia(tools, { ...task, url: source.url, path, maxBytes, signal });
}

type Files = {
  sources: readonly MediaSource[];
  files: readonly Attempt<HashedFile>[];
  signal: AbortSignal;
};

async function inspectAll(tools: MediaTools, { sources, files, signal }: Files): Promise<Probe[]> {
  const hashes = files.flatMap((file) => ('value' in file ? file.value.sha256 : []));
  const known = await findMedia(tools, hashes);
  const orders = await mapLimited(files, 1, async (file, index) => {
    if ('error' in file) return file;
    if (known.has(file.value.sha256)) return { value: null };
    return attempt(() => toOrder(sources[index]!, file.value));
  });
  const asked = orders.flatMap((order) => ('value' in order && order.value ? order.value : []));
  const inspected = await attempt(() => inspectEach(asked, signal));
  return files.map((file, index): Probe => {
    const order = orders[index]!;
    if ('error' in file || 'error' in order) return 'error' in file ? file : (order as Failed);
    const { sha256, sizeBytes } = file.value;
    if (!order.value) return { seen: known.get(sha256)! };
    if ('error' in inspected) return inspected;
    const found = inspected.value[asked.indexOf(order.value)]!;
    return 'error' in found ? found : { seen: { sha256, sizeBytes, facts: found.value } };
  });
}

type Failed = { error: unknown };

async function toOrder({ uses }: MediaSource, { path }: HashedFile): Promise<InspectionOrder> {
  const maxSidePixels = Math.max(...uses.map(({ limits }) => limits.pixels?.max ?? 0));
  return { path, format: await sniffFile(path), maxSidePixels };
}

/** A child ends with the first file that fails; the rest get another. */
async function inspectEach(orders: readonly InspectionOrder[], signal: AbortSignal) {
  const found: Attempt<SeenMedia['facts']>[] = [];
  while (found.length < orders.length) {
    const inspections = await inspectMedia(orders.slice(found.length), signal);
    if (inspections.length === 0) throw new Error('an inspection ended without a word');
    for (const inspection of inspections) {
      found.push(await attempt(async () => factsOf(inspection)));
    }
  }
  return found;
}
