import { join } from 'node:path';
import type { SubjectFacts } from '@callsheet/animatic';
import { mapLimited } from '../../../lib/map-limited.ts';
import { isServerFault } from '../../../lib/is-server-fault.ts';
import { ProcessError } from '../../../lib/run-process.ts';
import type { EngineContext } from '../../engine.ts';
import type { CastMember } from '../name-cast.ts';
import { pictureKey } from '../picture-key.ts';
import { analyseInProcess } from './analyse-in-process.ts';
import { keepAnalysis, recallAnalysis, type Analysis } from './analysis-cache.ts';
import type { CastingJob } from './casting-job.ts';

/** What is known of the references, by `pictureKey`. */
export type Casting = {
  facts: Map<string, SubjectFacts>;
  /** Paths of PNGs; only of those whose facts say `hasCutout`. */
  cutouts: Map<string, string>;
  warnings: string[];
};

/** A core each; more would only share them. */
const CHILDREN_AT_ONCE = 2;

/**
 * Looks at every picture of the cast, each in a child process of its own, unless it has been looked at
 * before. One that cannot be understood is cast without facts, with a warning: it is still shown.
 * @throws ProcessError when it is aborted, and when the fault is this machine's (a full disk).
 */
export async function castReferences(
  cast: readonly CastMember[],
  context: EngineContext,
): Promise<Casting> {
  const casting: Casting = { facts: new Map(), cutouts: new Map(), warnings: [] };
  const hashes = [...new Set(cast.map(({ item }) => item.media.sha256))];
  const analyses = await mapLimited(hashes, CHILDREN_AT_ONCE, (sha256, index) => {
    const member = cast.find(({ item }) => item.media.sha256 === sha256)!;
    return analyseMember(member, { context, index, warnings: casting.warnings });
  });
  for (const { ref, item } of cast) {
    const analysis = analyses[hashes.indexOf(item.media.sha256)];
    if (!analysis) continue;
    casting.facts.set(pictureKey(ref), analysis.facts);
    if (analysis.cutoutPath) casting.cutouts.set(pictureKey(ref), analysis.cutoutPath);
  }
  return casting;
}

type Looking = { context: EngineContext; index: number; warnings: string[] };

async function analyseMember(
  { ref, item }: CastMember,
  { context, index, warnings }: Looking,
): Promise<Analysis | null> {
  const { sha256 } = item.media;
  const known = await recallAnalysis(context.cache, sha256);
  if (known) return known;
  try {
    const cutoutPath = join(context.scratchFolder, `cut-out-${index + 1}.png`);
    const source = await sourceOf(item.media, context);
    const { facts } = await analyseInProcess({ source, cutoutPath }, context.signal);
    const analysis = { facts, ...(facts.hasCutout && { cutoutPath }) };
    await keepAnalysis(context, sha256, analysis);
    return analysis;
  } catch (error) {
    if (!(error instanceof ProcessError) || error.end === 'aborted' || isServerFault(error))
      throw error;
    warnings.push(`What ${pictureKey(ref)} shows could not be told (${error.message}).`);
    return null;
  }
}

async function sourceOf(
  media: CastMember['item']['media'],
  context: EngineContext,
): Promise<CastingJob['source']> {
  const path = await context.mediaPath(media);
  if (media.facts.kind === 'audio') throw new Error('a picture cannot be a sound');
  return { ...media.facts, path };
}
