import {
  buildTimeline,
  type SubjectFacts,
  type Timeline,
  type VisualFacts,
} from '@callsheet/animatic';
import type { Screenplay } from '@callsheet/screenplay';
import { promiseVideo } from '../../domain/promise-video.ts';
import type { EngineJob } from '../engine.ts';
import { nameCast, type CastMember } from './name-cast.ts';
import { pictureKey } from './picture-key.ts';
import { readFilm } from './read-film.ts';

/** What is written on the picture; absent: it is. */
export type Writing = { captions?: boolean; slate?: boolean };

export type FilmKnowledge = {
  /** What is seen in the pictures, by `pictureKey`; one that is missing has not been understood. */
  facts?: ReadonlyMap<string, SubjectFacts> | undefined;
  /** Of this job; absent: the prompt is read. */
  screenplay?: Screenplay | undefined;
  writing?: Writing | undefined;
};

/**
 * Plans every frame of the film that the prompt asks for, as long and as large as the request is owed. Same
 * job and knowledge, same timeline; its lines and their time are the same whatever is seen in the pictures.
 */
export function planFilm(
  job: EngineJob,
  { facts, screenplay = readFilm(job), writing }: FilmKnowledge = {},
): Timeline {
  const { request, media, seed } = job;
  const cast = nameCast(media);
  const { width, height, durationSeconds } = promiseVideo(job);
  const edited = cast.find(({ item }) => item.role === 'inputVideo')?.ref;
  return buildTimeline({
    screenplay,
    visuals: cast.map((member) => describeVisual(member, facts?.get(pictureKey(member.ref)))),
    ...(typeof edited === 'object' && { edited }),
    width,
    height,
    durationSeconds,
    seed,
    ...writing,
    ...(request.watermark && { watermark: WATERMARKS[screenplay.language] }),
  });
}

/** The hosted service's own words (contract.md §2.4). */
const WATERMARKS = { zh: 'AI生成', en: 'AI Generated' };

function describeVisual({ ref, item }: CastMember, subject: SubjectFacts | undefined): VisualFacts {
  const { facts } = item.media;
  if (facts.kind === 'audio') throw new Error('a picture cannot be a sound');
  const { kind, width, height } = facts;
  const seen = { ref, kind, width, height, ...(subject && { subject }) };
  return kind === 'image' ? seen : { ...seen, durationSeconds: facts.durationSeconds };
}
