import { findModel, inputVideoSeconds, makeFailure, type Failure } from '@callsheet/contract';
import { promiseVideo } from '../../domain/promise-video.ts';
import { isServerFault } from '../../lib/is-server-fault.ts';
import { ProcessError } from '../../lib/run-process.ts';
import type { EngineContext, EngineJob, EngineStatus } from '../engine.ts';
import { castReferences, type Casting } from './casting/cast-references.ts';
import { fitCaptions } from './fit-captions.ts';
import { nameCast, type CastMember } from './name-cast.ts';
import { finishOutputs } from './outputs/finish-outputs.ts';
import { planOutputs } from './outputs/plan-outputs.ts';
import { pictureKey } from './picture-key.ts';
import { planFilm } from './plan-film.ts';
import { readFilm } from './read-film.ts';
import { renderInProcess } from './render-process.ts';
import type { PictureFile, RenderReport } from './render/render-job.ts';
import { soundFilm } from './sound-film.ts';
import type { FilmContext } from './voice-film.ts';

export type FilmListener = {
  /** Whole per cent. */
  progress(percent: number): void;
  warning(message: string): void;
};

export type FilmEnd = Exclude<EngineStatus, { state: 'running' }>;

/** Share of the work, in per cent, that is done when the pictures begin. */
const VOICES_SHARE = 10;

/**
 * Makes the whole film of a job in the scratch folder: plan, voices, pictures.
 * @throws ProcessError `aborted` when the signal aborts, and when the fault is the server's own, such as a
 *   full disk; nothing is running then.
 */
export async function makeFilm(
  job: EngineJob,
  context: FilmContext,
  listener: FilmListener,
): Promise<FilmEnd> {
  try {
    const cast = nameCast(job.media);
    const casting = await castReferences(cast, context);
    casting.warnings.forEach(listener.warning);
    const sound = await soundFilm(job, planFilm(job, casting.facts, context.writing), context);
    const shown = fitCaptions(sound.timeline);
    [...sound.warnings, ...shown.warnings].forEach(listener.warning);
    listener.progress(VOICES_SHARE);
    const planned = planOutputs(sound.timeline, context.scratchFolder);
    const pictures = await Promise.all(
      cast.map(async (member) => ({
        ...(await toPictureFile(member, context)),
        ...cutoutOf(member, casting),
      })),
    );
    const unusable = await renderInProcess(
      {
        timeline: shown.timeline,
        pictures,
        ...(sound.paths && { soundPath: sound.paths.mix }),
        ...planned,
      },
      context.signal,
      (percent) =>
        listener.progress(VOICES_SHARE + Math.floor((percent * (99 - VOICES_SHARE)) / 100)),
    );
    if (unusable) return { state: 'failed', failure: explainUnusable(unusable) };
    const outputs = await finishOutputs({
      job,
      screenplay: readFilm(job),
      timeline: sound.timeline,
      planned,
      ...(sound.paths && { stems: sound.paths }),
      folder: context.scratchFolder,
    });
    return { state: 'succeeded', ...outputs, usage: usageOf(job) };
  } catch (error) {
    if (!(error instanceof ProcessError) || error.end === 'aborted' || isServerFault(error))
      throw error;
    listener.warning(error.message);
    return { state: 'failed', failure: explainCrash(error) };
  }
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

function usageOf(job: EngineJob) {
  const { media, request } = job;
  const billed = findModel(request.model)?.billing.input?.role;
  const durations = media.flatMap(({ role, media: { facts } }) =>
    role === billed && facts.kind === 'video' ? [facts.durationSeconds] : [],
  );
  return {
    inputVideoSeconds: inputVideoSeconds(request, durations),
    outputVideoSeconds: Math.round(promiseVideo(job).durationSeconds * 1000) / 1000,
  };
}

function explainUnusable({ ref, reason }: Extract<RenderReport, { kind: 'unusable' }>): Failure {
  const key = pictureKey(ref);
  const name = typeof ref === 'string' ? `The ${key.replace('-', ' ')}` : `Reference ${key}`;
  return makeFailure({
    code: 'media.unreadable',
    message: `${name} cannot be decoded (${reason}). Send it again in another encoding, for example H.264 in MP4, or PNG.`,
  });
}

function explainCrash({ end }: ProcessError): Failure {
  const how = end === 'timeout' ? 'ran out of time' : 'stopped unexpectedly';
  return makeFailure({
    code: 'engine.failed',
    message: `The renderer ${how} on this request. The server's log has the reason under this task's id.`,
  });
}
