import { join } from 'node:path';
import type { SubjectFacts } from '@callsheet/animatic';
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

/**
 * Looks at every picture of the cast, in child processes, unless it has been looked at before. One that
 * cannot be understood is cast without facts, with a warning: it is still shown.
 * @throws ProcessError when it is aborted, and when the fault is this machine's (a full disk).
 */
export async function castReferences(
  cast: readonly CastMember[],
  context: EngineContext,
): Promise<Casting> {
  const members = [...new Map(cast.map((member) => [hashOf(member), member])).values()];
  const known = await Promise.all(
    members.map((member) => recallAnalysis(context.cache, hashOf(member))),
  );
  const unknown = members.filter((_, index) => known[index] === null);
  const { analyses, warnings } = await analyseMembers(unknown, context);
  const casting: Casting = { facts: new Map(), cutouts: new Map(), warnings };
  members.forEach((member, index) => {
    const analysis = known[index];
    if (analysis) analyses.set(hashOf(member), analysis);
  });
  for (const member of cast) {
    const analysis = analyses.get(hashOf(member));
    if (!analysis) continue;
    casting.facts.set(pictureKey(member.ref), analysis.facts);
    if (analysis.cutoutPath) casting.cutouts.set(pictureKey(member.ref), analysis.cutoutPath);
  }
  return casting;
}

function hashOf({ item }: CastMember): string {
  return item.media.sha256;
}

/** By content; one that cannot be understood is left out. */
async function analyseMembers(members: readonly CastMember[], context: EngineContext) {
  const analyses = new Map<string, Analysis>();
  const warnings: string[] = [];
  const jobs = await Promise.all(
    members.map(async ({ item }, index) => ({
      source: await sourceOf(item.media, context),
      cutoutPath: join(context.scratchFolder, `cut-out-${index + 1}.png`),
    })),
  );
  const looks = await analyseInProcess(jobs, context.signal);
  for (const [index, member] of members.entries()) {
    const look = looks[index]!;
    if (look instanceof ProcessError) {
      warnings.push(`What ${pictureKey(member.ref)} shows could not be told (${look.message}).`);
      continue;
    }
    const { facts } = look;
    const analysis = { facts, ...(facts.hasCutout && { cutoutPath: jobs[index]!.cutoutPath }) };
    await keepAnalysis(context, hashOf(member), analysis);
    analyses.set(hashOf(member), analysis);
  }
  return { analyses, warnings };
}

async function sourceOf(
  media: CastMember['item']['media'],
  context: EngineContext,
): Promise<CastingJob['source']> {
  const path = await context.mediaPath(media);
  if (media.facts.kind === 'audio') throw new Error('a picture cannot be a sound');
  return { ...media.facts, path };
}
