import { findModel } from '@callsheet/contract';
import {
  parseScreenplay,
  type CastCounts,
  type CastRef,
  type Screenplay,
} from '@callsheet/screenplay';
import { promiseVideo } from '../../domain/promise-video.ts';
import type { EngineJob } from '../engine.ts';
import { nameCast, type CastMember } from './name-cast.ts';

/** Reads the prompt as a film over its cast, as long as the request is owed. Same job, same screenplay. */
export function readFilm(job: EngineJob): Screenplay {
  const { request, media } = job;
  const cast = nameCast(media);
  return parseScreenplay({
    prompt: request.prompt,
    durationSeconds: shotSeconds(cast, promiseVideo(job).durationSeconds),
    cast: countCast(job, cast),
    isSingleShot: request.shotType === 'single',
  });
}

/** The prompt tells what comes after a first clip; the duration counts it in (contract.md §3.1). */
function shotSeconds(cast: readonly CastMember[], durationSeconds: number): number {
  const facts = cast.find(({ ref }) => ref === 'first-clip')?.item.media.facts;
  return facts?.kind === 'video'
    ? Math.max(0, durationSeconds - facts.durationSeconds)
    : durationSeconds;
}

/** wan2.6 counts images and videos together, as `character1`, `character2` … (contract.md §3.4). */
function countCast({ request }: EngineJob, cast: readonly CastMember[]): CastCounts {
  const refs = cast.flatMap(({ ref }): CastRef[] => (typeof ref === 'object' ? [ref] : []));
  const count = (kind: CastRef['kind']) => refs.filter((ref) => ref.kind === kind).length;
  const counts = { images: count('image'), videos: count('video'), order: refs };
  const isJoint = findModel(request.model)?.prompt.mentions === 'character';
  return isJoint ? { ...counts, characters: refs } : counts;
}
