import type { Screenplay } from '@callsheet/screenplay';
import { awaitAll } from '../../lib/await-all.ts';
import type { EngineContext, EngineJob } from '../engine.ts';
import { castReferences, type Casting } from './casting/cast-references.ts';
import { fitCaptions } from './fit-captions.ts';
import { nameCast, type CastMember } from './name-cast.ts';
import { planOutputs, type PlannedOutputs } from './outputs/plan-outputs.ts';
import { pictureKey } from './picture-key.ts';
import { planFilm } from './plan-film.ts';
import { planSound } from './plan-sound.ts';
import { readFilm } from './read-film.ts';
import type { PictureFile, RenderOrder } from './render/render-job.ts';
import { soundFilm, type FilmSound } from './sound-film.ts';
import { voiceFilm, type FilmContext } from './voice-film.ts';

/** A film that is planned, spoken and mixed: all but its pictures. */
export type PreparedFilm = {
  screenplay: Screenplay;
  order: RenderOrder;
  sound: FilmSound;
  planned: PlannedOutputs;
  warnings: string[];
};

/**
 * Reads the prompt, looks at the cast while the lines are spoken, and mixes the sound, into the scratch folder.
 * @throws ProcessError when a child fails, runs out of its limits or is aborted.
 */
export async function prepareFilm(job: EngineJob, context: FilmContext): Promise<PreparedFilm> {
  const cast = nameCast(job.media);
  const screenplay = readFilm(job);
  const sketch = planFilm(job, { screenplay });
  const [casting, spoken] = await awaitAll([
    castReferences(cast, context),
    planSound(job, sketch).isSpoken ? voiceFilm(job, sketch, context) : Promise.resolve(null),
  ]);
  const timeline = planFilm(job, { screenplay, facts: casting.facts, writing: context.writing });
  const sound = await soundFilm(job, { timeline, spoken }, context);
  const shown = fitCaptions(sound.timeline);
  const planned = planOutputs(sound.timeline, context.scratchFolder);
  const pictures = await Promise.all(
    cast.map(async (member) => ({
      ...(await toPictureFile(member, context)),
      ...cutoutOf(member, casting),
    })),
  );
  return {
    screenplay,
    order: {
      timeline: shown.timeline,
      pictures,
      ...(sound.paths && { soundPath: sound.paths.mix }),
      ...planned,
    },
    sound,
    planned,
    warnings: [...casting.warnings, ...sound.warnings, ...shown.warnings],
  };
}

async function toPictureFile(
  { ref, item }: CastMember,
  context: EngineContext,
): Promise<PictureFile> {
  const { facts } = item.media;
  const path = await context.mediaPath(item.media);
  if (facts.kind === 'audio') throw new Error('a picture cannot be a sound');
  const { width, height } = facts;
  return facts.kind === 'image'
    ? { ref, path, width, height, kind: 'image', format: facts.format }
    : { ref, path, width, height, kind: 'video', format: facts.format };
}

function cutoutOf({ ref }: CastMember, { cutouts }: Casting): { cutoutPath?: string } {
  const cutoutPath = cutouts.get(pictureKey(ref));
  return cutoutPath === undefined ? {} : { cutoutPath };
}
