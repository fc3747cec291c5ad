import { join } from 'node:path';
import type { Timeline } from '@callsheet/animatic';
import type { EngineContext, EngineJob } from '../engine.ts';
import { placeVoices, type PlacedVoices } from './place-voices.ts';
import { planSound, type OwnSound } from './plan-sound.ts';
import type { OwnClip, PlayedCue, SoundPaths } from './sound/sound-job.ts';
import { soundInProcess } from './sound/sound-process.ts';
import type { SpokenFilm } from './voice-film.ts';

export type FilmSound = {
  /** With the mouths of those who speak. */
  timeline: Timeline;
  /** The mix that goes into the video, and its stems; absent: a video without an audio track. */
  paths?: SoundPaths;
  warnings: string[];
};

/**
 * Makes the film's sound in the scratch folder: voices, temp track, the request's own sounds.
 * @param spoken the film's lines; absent: nobody speaks them.
 * @throws ProcessError when a child fails, runs out of its limits or is aborted.
 */
export async function soundFilm(
  job: EngineJob,
  { timeline, spoken }: { timeline: Timeline; spoken: SpokenFilm | null },
  context: EngineContext,
): Promise<FilmSound> {
  const plan = planSound(job, timeline);
  if (!plan.hasSound) return { timeline, warnings: [] };
  const { clips, speech, warnings }: PlacedVoices = spoken
    ? placeVoices(timeline, spoken.files, job.request.prompt)
    : { clips: [], speech: timeline.speech, warnings: [] };
  const paths = {
    mix: join(context.scratchFolder, 'mix.wav'),
    speech: join(context.scratchFolder, 'speech.wav'),
    ambience: join(context.scratchFolder, 'ambience.wav'),
  };
  const { fps, frameCount, seed } = timeline;
  const own = await Promise.all(plan.own.map((part) => toOwnClip(part, context)));
  const reports = await soundInProcess(
    {
      fps,
      frameCount,
      seed,
      voices: clips,
      own,
      cues: plan.isSpoken ? listPlayed(timeline) : [],
      paths,
    },
    context.signal,
  );
  const mouth = reports.find((report) => report.kind === 'mouth');
  const problems = reports.flatMap((r) => (r.kind === 'problem' ? [r.message] : []));
  return {
    timeline: { ...timeline, speech, ...(mouth && { drivenMouth: mouth.open }) },
    paths,
    warnings: [...(spoken?.warnings ?? []), ...warnings, ...problems],
  };
}

function listPlayed({ sounds = [] }: Timeline): PlayedCue[] {
  return sounds.filter((cue): cue is PlayedCue => cue.kind !== 'performance');
}

async function toOwnClip({ media, ...part }: OwnSound, context: EngineContext): Promise<OwnClip> {
  const { facts } = media;
  if (facts.kind === 'image') throw new Error('a picture cannot be heard');
  return { path: await context.mediaPath(media), format: facts.format, ...part };
}
