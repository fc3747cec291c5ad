import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SubjectFacts } from '@callsheet/animatic';
import { analysisKey } from '../../../domain/analysis-key.ts';
import type { EngineContext } from '../../engine.ts';

export type Analysis = {
  facts: SubjectFacts;
  /** A PNG; present when the facts say `hasCutout`. */
  cutoutPath?: string;
};

/** What was found in a media before; `null`: nobody has looked, or there is no cache. */
export async function recallAnalysis(
  cache: EngineContext['cache'],
  sha256: string,
): Promise<Analysis | null> {
  const key = analysisKey(sha256, 'json');
  if (!cache || (await cache.stat(key)) === null) return null;
  const facts = JSON.parse(await readFile(await cache.localPath(key), 'utf8')) as SubjectFacts;
  if (!facts.hasCutout) return { facts };
  return { facts, cutoutPath: await cache.localPath(analysisKey(sha256, 'png')) };
}

/** The facts go last: whoever finds them finds the cut-out too. Two who keep at once keep the same bytes. */
export async function keepAnalysis(
  { cache, scratchFolder }: EngineContext,
  sha256: string,
  { facts, cutoutPath }: Analysis,
): Promise<void> {
  if (!cache) return;
  if (cutoutPath) await cache.putFile(analysisKey(sha256, 'png'), cutoutPath);
  const path = join(scratchFolder, `facts-${sha256}.json`);
  await writeFile(path, JSON.stringify(facts));
  await cache.putFile(analysisKey(sha256, 'json'), path);
}
