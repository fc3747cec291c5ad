import {
  buildTimeline,
  type SubjectFacts,
  type Timeline,
  type VisualFacts,
} from '@callsheet/animatic';
import { findModel } from '@callsheet/contract';
import { parseScreenplay, type CastCounts, type CastRef } from '@callsheet/screenplay';
import { promiseVideo } from '../../domain/promise-video.ts';
import type { EngineJob } from '../engine.ts';
import { nameCast, type CastMember } from './name-cast.ts';
import { pictureKey } from './picture-key.ts';

/**
 * Reads the prompt as a film over its cast, as long and as large as the request is owed. Same job and facts,
 * same timeline.
 * @param facts what is seen in the pictures, by `pictureKey`; one that is missing has not been understood.
 */
export function planFilm(
  job: EngineJob,
  facts: ReadonlyMap<string, SubjectFacts> = new Map(),
): Timeline {
  const { request, media, seed } = job;
  const cast = nameCast(media);
  const { width, height, durationSeconds } = promiseVideo(job);
  const screenplay = parseScreenplay({
    prompt: request.prompt,
    durationSeconds: shotSeconds(cast, durationSeconds),
    cast: countCast(job, cast),
    isSingleShot: request.shotType === 'single',
  });
  const edited = cast.find(({ item }) => item.role === 'inputVideo')?.ref;
  return buildTimeline({
    screenplay,
    visuals: cast.map((member) => describeVisual(member, facts.get(pictureKey(member.ref)))),
    ...(typeof edited === 'object' && { edited }),
    width,
    height,
    durationSeconds,
    seed,
    ...(request.watermark && { watermark: WATERMARKS[screenplay.language] }),
  });
}

/** The hosted service's own words (contract.md §2.4). */
const WATERMARKS = { zh: 'AI生成', en: 'AI Generated' };

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
  const counts = { images: count('image'), videos: count('video') };
  const isJoint = findModel(request.model)?.prompt.mentions === 'character';
  return isJoint ? { ...counts, characters: refs } : counts;
}

function describeVisual({ ref, item }: CastMember, subject: SubjectFacts | undefined): VisualFacts {
  const { facts } = item.media;
  if (facts.kind === 'audio') throw new Error('a picture cannot be a sound');
  const { kind, width, height } = facts;
  const seen = { ref, kind, width, height, ...(subject && { subject }) };
  return kind === 'image' ? seen : { ...seen, durationSeconds: facts.durationSeconds };
}
