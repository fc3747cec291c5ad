import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { listFilmShots, shotTitle, type Timeline } from '@callsheet/animatic';
import type { Screenplay } from '@callsheet/screenplay';
import serverPackage from '../../../../package.json' with { type: 'json' };
import type { MovieTags } from '../movie/movie-tags.ts';
import { tagMovie } from '../movie/tag-movie.ts';
import { LABEL_KEY, syntheticLabel } from './synthetic-label.ts';
import { titleOf } from './title-of.ts';

export type LabelledFilm = { screenplay: Screenplay; timeline: Timeline };

/**
 * Gives a rendered movie its title, what made it, that it is a rehearsal, a chapter a shot and the label of
 * synthetic content. It names no time and no task: the same film stays the same bytes (promise P34).
 */
export async function labelMovie(
  film: LabelledFilm,
  { source, target }: { source: string; target: string },
): Promise<void> {
  await tagMovie({ source, target, tags: tagsOf(film, await hashFile(source)) });
  await rm(source);
}

const COMMENTS = {
  en: 'A rehearsal: it shows shots, order, timing and lines, not the final look.',
  zh: '预演：展示镜头、顺序、时间与台词，并非最终画面。',
};

function tagsOf({ screenplay, timeline }: LabelledFilm, contentHash: string): MovieTags {
  return {
    title: titleOf(screenplay),
    software: `Callsheet ${serverPackage.version}`,
    comment: COMMENTS[screenplay.language],
    chapters: listFilmShots(timeline).map((shot) => ({
      title: shotTitle(shot),
      startSeconds: shot.startFrame / timeline.fps,
    })),
    custom: { [LABEL_KEY]: syntheticLabel({ contentHash }) },
  };
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
