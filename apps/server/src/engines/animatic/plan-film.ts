import {
  buildTimeline,
  type PictureRef,
  type Timeline,
  type VisualFacts,
} from '@callsheet/animatic';
import { parseScreenplay } from '@callsheet/screenplay';
import { promiseVideo } from '../../domain/promise-video.ts';
import type { EngineJob, EngineMedia } from '../engine.ts';

/** A media of the request under the name that the prompt and the film know it by. */
export type CastMember = { ref: PictureRef; item: EngineMedia };

/** Reads the prompt as a film over its cast. Same job, same timeline. */
export function planFilm(job: EngineJob): Timeline {
  const { request, media, seed } = job;
  const cast = nameCast(media);
  const { prompt } = request;
  const { width, height, durationSeconds } = promiseVideo(job);
  const screenplay = parseScreenplay({ prompt, durationSeconds, cast: countCast(cast) });
  return buildTimeline({
    screenplay,
    visuals: cast.map(describeVisual),
    width,
    height,
    durationSeconds,
    seed,
    ...(request.watermark && { watermark: WATERMARKS[screenplay.language] }),
  });
}

/** The hosted service's own words (contract.md §2.4). */
const WATERMARKS = { zh: 'AI生成', en: 'AI Generated' };

/** Images and videos are numbered separately, in the request's order (contract.md §2.1). */
export function nameCast(media: readonly EngineMedia[]): CastMember[] {
  const next = { image: 1, video: 1 };
  return media.map((item) => {
    if (item.role === 'firstFrame') return { ref: 'first-frame', item };
    const kind = item.role === 'referenceVideo' ? 'video' : 'image';
    return { ref: { kind, number: next[kind]++ }, item };
  });
}

function countCast(cast: readonly CastMember[]): { images: number; videos: number } {
  const count = (kind: 'image' | 'video') =>
    cast.filter(({ ref }) => ref !== 'first-frame' && ref.kind === kind).length;
  return { images: count('image'), videos: count('video') };
}

function describeVisual({ ref, item }: CastMember): VisualFacts {
  const { facts } = item.media;
  if (facts.kind === 'audio') throw new Error('a reference cannot be a sound');
  const { kind, width, height } = facts;
  if (kind === 'image') return { ref, kind, width, height };
  return { ref, kind, width, height, durationSeconds: facts.durationSeconds };
}
