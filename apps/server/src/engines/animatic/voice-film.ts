import { join } from 'node:path';
import { listSpeechCues, type SoundCue, type Timeline } from '@callsheet/animatic';
import type { EngineContext, EngineJob } from '../engine.ts';
import { castVoices, listVoiceSamples } from './cast-voices.ts';
import { nameCast, type CastMember } from './name-cast.ts';
import type { Writing } from './plan-film.ts';
import type { HeardLikeness } from './speech/choose-voice.ts';
import { listenToVoices } from './speech/listen-to-voices.ts';
import { recordLines, type SpeechServer } from './speech/record-lines.ts';
import { speakLines, type LineJob, type SpokenFile } from './speech/speak-lines.ts';

/** The film's lines as they were spoken, in their order; `null`: one that could not be. */
export type SpokenFilm = { files: (SpokenFile | null)[]; warnings: string[] };

export type FilmContext = EngineContext & {
  /** Speaks the lines in place of the built-in voices; absent: none does. */
  speechServer?: SpeechServer | undefined;
  writing?: Writing | undefined;
};

/**
 * Speaks the film's lines into the scratch folder, each in its speaker's voice. A line that cannot be
 * spoken is left to its caption, with a warning: a rehearsal without a voice is still a rehearsal.
 * @param timeline of which only the lines count: nobody needs to have looked at the cast.
 * @throws ProcessError when the voice samples cannot be heard, a child is aborted or the disk is full.
 */
export async function voiceFilm(
  job: EngineJob,
  timeline: Timeline,
  context: FilmContext,
): Promise<SpokenFilm> {
  const cues = listSpeechCues(timeline);
  const cast = nameCast(job.media);
  const heard = await hearVoices(cues, { cast, job }, context);
  const { prompt } = job.request;
  const voices = castVoices(cues, { cast, prompt, heard: heard.voices });
  const lines = cues.map((cue, index) => ({
    text: cue.text,
    language: cue.language,
    voice: voices[index]!.voice,
    ...(cue.delivery && { delivery: cue.delivery }),
    seconds: (cue.endFrame - cue.startFrame) / timeline.fps,
    path: join(context.scratchFolder, `line-${index + 1}.wav`),
  }));
  const recorded = await record(lines, context);
  const { files, problems } = await speakLines(
    { lines: recorded.lines, fps: timeline.fps },
    context.signal,
  );
  return { files, warnings: [...heard.warnings, ...recorded.warnings, ...problems] };
}

async function hearVoices(
  cues: readonly SoundCue[],
  { cast, job }: { cast: readonly CastMember[]; job: EngineJob },
  context: EngineContext,
) {
  const samples = listVoiceSamples(cues, cast, job.media);
  const files = await Promise.all(
    samples.map(async ({ key, media, format }) => ({
      key,
      format,
      path: await context.mediaPath(media),
    })),
  );
  const heard = await listenToVoices({ voices: files }, context.signal);
  const voices = new Map<string, HeardLikeness>(
    heard.flatMap(({ key, voice }) => (voice === null ? [] : [[key, voice] as const])),
  );
  const warnings = heard
    .filter(({ voice }) => voice === null)
    .map(
      ({ key, problem }) =>
        `No voice was heard in the sample of ${key}${problem ? ` (${problem})` : ''}.`,
    );
  return { voices, warnings };
}

async function record(
  lines: LineJob[],
  { speechServer, signal }: FilmContext,
): Promise<{ lines: LineJob[]; warnings: string[] }> {
  if (!speechServer || lines.length === 0) return { lines, warnings: [] };
  const recorded = await recordLines(lines, speechServer, signal);
  if (recorded.kind === 'recorded') return { lines: recorded.lines, warnings: [] };
  const warning = `The speech server could not speak the lines (${recorded.problem}); the built-in voices do.`;
  return { lines, warnings: [warning] };
}
