import { findModel, inputVideoSeconds, makeFailure, type Failure } from '@callsheet/contract';
import { promiseVideo } from '../../domain/promise-video.ts';
import { isServerFault } from '../../lib/is-server-fault.ts';
import { ProcessError } from '../../lib/run-process.ts';
import type { EngineJob, EngineStatus } from '../engine.ts';
import { finishOutputs } from './outputs/finish-outputs.ts';
import { pictureKey } from './picture-key.ts';
import { prepareFilm } from './prepare-film.ts';
import { renderInProcess } from './render-process.ts';
import type { RenderReport } from './render/render-job.ts';
import type { FilmContext } from './voice-film.ts';

export type FilmListener = {
  /** Whole per cent. */
  progress(percent: number): void;
  warning(message: string): void;
};

export type FilmEnd = Exclude<EngineStatus, { state: 'running' }>;

/** Share of the work, in per cent, that is done when the pictures begin. */
const PREPARED_SHARE = 10;

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
    const { order, screenplay, sound, planned, warnings } = await prepareFilm(job, context);
    warnings.forEach(listener.warning);
    listener.progress(PREPARED_SHARE);
    const unusable = await renderInProcess(order, context.signal, (percent) =>
      listener.progress(PREPARED_SHARE + Math.floor((percent * (99 - PREPARED_SHARE)) / 100)),
    );
    if (unusable) return { state: 'failed', failure: explainUnusable(unusable) };
    const outputs = await finishOutputs({
      job,
      screenplay,
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
