import { join } from 'node:path';
import { CallsheetError, checkCastFacts, checkMediaFacts, findModel } from '@callsheet/contract';
import type { MediaRole, Model, TaskRequest } from '@callsheet/contract';
import type { Media } from '../domain/media.ts';
import type { HashedFile } from '../lib/write-hashed-file.ts';
import { acquireMedia } from './acquire-media.ts';
import { blobKey } from './blob-key.ts';
import { factsOf, inspectMedia, type Inspection } from './inspect/inspect-media.ts';
import { listSources, type MediaSource } from './list-sources.ts';
import { mapLimited } from '../lib/map-limited.ts';
import { findMedia, insertMedia } from './media-rows.ts';
import type { MediaTools } from './media-tools.ts';
import { placeFailure, placePath } from './place-failure.ts';
import { sniffFile } from './probe/sniff-file.ts';
import { rememberUrls } from './remember-urls.ts';
import { withScratchFolder } from '../lib/with-scratch-folder.ts';

export type IntakeMedia = { role: MediaRole; media: Media; voice?: Media };

/** Whose request it is: uploads belong to an account. */
export type IntakeTask = { accountId: string; request: TaskRequest };

/** Downloads of one task at once; more would only share the same line. */
const PARALLEL_DOWNLOADS = 3;

/**
 * Brings in every media of a request: fetched under guard, told by its bytes, probed, decoded in a
 * child, checked against what its role takes, and stored once by its hash. The same URL is fetched
 * once, and the same bytes are inspected once for all tasks.
 *
 * @returns in the order of `request.media`.
 * @throws CallsheetError of the first media that cannot be used (`media.…`, `upload.…`); its details name the place.
 */
export async function intakeMedia(
  tools: MediaTools,
  task: IntakeTask,
  signal: AbortSignal,
): Promise<IntakeMedia[]> {
  const sources = listSources(task.request, modelOf(task.request));
  const byUrl = await withScratchFolder(tools.scratchRoot, async (folder) => {
    const files = await acquireAll(tools, { task, sources, folder, signal });
    return takeIn(tools, { sources, files, signal });
  });
  await rememberUrls(tools, task.accountId, byUrl);
  checkTogether(task, byUrl);
  return task.request.media.map(({ role, url, voiceUrl }) => ({
    role,
    media: byUrl.get(url)!,
    ...(voiceUrl !== undefined && { voice: byUrl.get(voiceUrl)! }),
  }));
}

/** Rules that no file breaks alone, such as a clip that is as long as the video it begins. */
function checkTogether({ request }: IntakeTask, byUrl: ReadonlyMap<string, Media>): void {
  const facts = request.media.map(({ url }) => byUrl.get(url)!.facts);
  const failure = checkCastFacts(request, facts);
  if (failure) throw new CallsheetError(failure);
}

function modelOf({ model: id }: TaskRequest): Model {
  const model = findModel(id);
  if (!model)
    throw new TypeError(`A stored request names the model ${id}, which is not in the catalogue`);
  return model;
}

type Acquiring = {
  task: IntakeTask;
  sources: readonly MediaSource[];
  folder: string;
  signal: AbortSignal;
};

/** The first failure stops the other downloads. */
async function acquireAll(tools: MediaTools, acquiring: Acquiring): Promise<HashedFile[]> {
  const { task, sources, folder } = acquiring;
  const failed = new AbortController();
  const signal = AbortSignal.any([acquiring.signal, failed.signal]);
  return mapLimited(sources, PARALLEL_DOWNLOADS, async ({ url, uses }, index) => {
    try {
      return await acquireMedia(tools, {
        url,
        accountId: task.accountId,
        model: task.request.model,
        path: join(folder, String(index)),
        maxBytes: Math.max(...uses.map(({ limits }) => limits.maxBytes)),
        signal,
      });
    } catch (error) {
      failed.abort(error);
      throw placeFailure(error, uses[0], url);
    }
  });
}

type Files = { sources: readonly MediaSource[]; files: readonly HashedFile[]; signal: AbortSignal };

async function takeIn(tools: MediaTools, all: Files): Promise<Map<string, Media>> {
  const known = await findMedia(
    tools,
    all.files.map(({ sha256 }) => sha256),
  );
  const byHash = new Map([...known, ...(await inspectUnknown(all, known))]);
  const byUrl = new Map<string, Media>();
  for (const [index, source] of all.sources.entries()) {
    const file = all.files[index]!;
    const media = byHash.get(file.sha256)!;
    checkUses(source, media);
    // Also when it is known: whoever deleted the blob left the row, and an upload may outlive both.
    await tools.store.putFile(media.storageKey, file.path);
    await insertMedia(tools, media);
    byUrl.set(source.url, media);
  }
  return byUrl;
}

/** Facts of the files that no task has brought before, from one child process. */
async function inspectUnknown(
  { sources, files, signal }: Files,
  known: ReadonlyMap<string, Media>,
): Promise<Map<string, Media>> {
  const unknown = sources
    .map((source, index) => ({ source, file: files[index]! }))
    .filter(({ file }, index) => !known.has(file.sha256) && isFirst(files, index));
  if (unknown.length === 0) return new Map();
  const orders = await mapLimited(unknown, 1, async ({ source, file }) => ({
    path: file.path,
    format: await sniffFile(file.path).catch((error: unknown) => fail(source, error)),
    maxSidePixels: Math.max(...source.uses.map(({ limits }) => limits.pixels?.max ?? 0)),
  }));
  const inspections = await inspectMedia(orders, signal);
  return new Map(
    unknown.map(({ source, file }, index) => [
      file.sha256,
      toMedia(source, file, inspections[index]!),
    ]),
  );
}

function isFirst(files: readonly HashedFile[], index: number): boolean {
  return files.findIndex(({ sha256 }) => sha256 === files[index]!.sha256) === index;
}

function toMedia(source: MediaSource, file: HashedFile, inspection: Inspection): Media {
  const { sha256, sizeBytes } = file;
  try {
    return { sha256, sizeBytes, storageKey: blobKey(sha256), facts: factsOf(inspection) };
  } catch (error) {
    return fail(source, error);
  }
}

/** What the bytes are is known; whether each place of the request takes them is the contract's to say. */
function checkUses({ url, uses }: MediaSource, { facts, sizeBytes }: Media): void {
  for (const use of uses) {
    const failure = checkMediaFacts(use.limits, { facts, sizeBytes, path: placePath(use) });
    if (failure) throw placeFailure(new CallsheetError(failure), use, url);
  }
}

function fail({ url, uses }: MediaSource, error: unknown): never {
  throw placeFailure(error, uses[0], url);
}
