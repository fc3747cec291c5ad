import { join } from 'node:path';
import { listSpeechCues, type SoundCue, type Timeline } from '@callsheet/animatic';
import type { EngineContext, EngineJob, EngineMedia } from '../engine.ts';
import { castVoice, listVoiceSamples } from './cast-voices.ts';
import { latestEndFrame } from './latest-end-frame.ts';
import { nameCast, type CastMember } from './name-cast.ts';
import type { VoiceClip } from './sound/sound-job.ts';
import { listenToVoices } from './speech/listen-to-voices.ts';
import { speakLines, type SpokenFile } from './speech/speak-lines.ts';

export type VoicedFilm = { clips: VoiceClip[]; warnings: string[] };

/**
 * Speaks the film's lines into the scratch folder, each at its speaker's pitch. A line that cannot be
 * spoken is left to its caption, with a warning: a rehearsal without a voice is still a rehearsal.
 * @throws ProcessError when the voice samples cannot be heard, a child is aborted or the disk is full.
 */
export async function voiceFilm(
  { media }: Pick<EngineJob, 'media'>,
  timeline: Timeline,
  context: EngineContext,
): Promise<VoicedFilm> {
  const cues = listSpeechCues(timeline);
  const cast = nameCast(media);
  const heardHz = await hearVoices(cues, { cast, media }, context);
  const lines = cues.map((cue, index) => ({
    text: cue.text,
    language: cue.language,
    voice: castVoice(cue, { cast, cues }, heardHz.pitches),
    seconds: (cue.endFrame - cue.startFrame) / timeline.fps,
    path: join(context.scratchFolder, `line-${index + 1}.wav`),
  }));
  const { files: spoken, problems } = await speakLines({ lines }, context.signal);
  const ends = cues.map((cue) => latestEndFrame(timeline, cue, cues));
  const clips = cues.flatMap((cue, index) =>
    toClip({ ...cue, endFrame: ends[index]! }, spoken[index] ?? null),
  );
  const warnings = cues.flatMap((cue, index) =>
    explainLine(cue, {
      spoken: spoken[index] ?? null,
      seconds: (ends[index]! - cue.startFrame) / timeline.fps,
    }),
  );
  return { clips, warnings: [...heardHz.warnings, ...problems, ...warnings] };
}

async function hearVoices(
  cues: readonly SoundCue[],
  { cast, media }: { cast: readonly CastMember[]; media: readonly EngineMedia[] },
  context: EngineContext,
) {
  const samples = listVoiceSamples(cues, cast, media);
  const voices = await Promise.all(
    samples.map(async ({ key, media, format }) => ({
      key,
      format,
      path: await context.mediaPath(media),
    })),
  );
  const heard = await listenToVoices({ voices }, context.signal);
  const pitches = new Map(
    heard.flatMap(({ key, pitchHz }) => (pitchHz === null ? [] : [[key, pitchHz] as const])),
  );
  const warnings = heard
    .filter(({ pitchHz }) => pitchHz === null)
    .map(
      ({ key, problem }) =>
        `No voice was heard in the sample of ${key}${problem ? ` (${problem})` : ''}.`,
    );
  return { pitches, warnings };
}

function toClip({ startFrame, endFrame, pan }: SoundCue, spoken: SpokenFile | null): VoiceClip[] {
  if (spoken === null || spoken.seconds === 0) return [];
  return [{ path: spoken.path, format: 'wav', startFrame, endFrame, pan }];
}

function explainLine(
  { text }: SoundCue,
  { spoken, seconds }: { spoken: SpokenFile | null; seconds: number },
): string[] {
  if (spoken === null) return [`The line "${text}" could not be spoken; it is only read.`];
  if (spoken.seconds === 0) return [`The line "${text}" has nothing that can be spoken.`];
  if (spoken.seconds <= seconds) return [];
  const took = `${spoken.seconds.toFixed(1)} s at the fastest speech, and has ${seconds.toFixed(1)} s`;
  return [`The line "${text}" takes ${took}; it was cut off.`];
}
