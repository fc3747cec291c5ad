import { join } from 'node:path';
import { listSpeechCues, type SoundCue, type SpeechCue, type Timeline } from '@callsheet/animatic';
import type { EngineContext, EngineJob } from '../engine.ts';
import { castVoices, listVoiceSamples } from './cast-voices.ts';
import { latestEndFrame } from './latest-end-frame.ts';
import { nameCast, type CastMember } from './name-cast.ts';
import type { Writing } from './plan-film.ts';
import type { VoiceClip } from './sound/sound-job.ts';
import type { HeardLikeness } from './speech/choose-voice.ts';
import { listenToVoices } from './speech/listen-to-voices.ts';
import { recordLines, type SpeechServer } from './speech/record-lines.ts';
import { speakLines, type LineJob, type SpokenFile } from './speech/speak-lines.ts';

export type VoicedFilm = {
  clips: VoiceClip[];
  /** Each with the mouth of who speaks it, where it was spoken. */
  speech: SpeechCue[];
  warnings: string[];
};

export type FilmContext = EngineContext & {
  /** Speaks the lines in place of the built-in voices; absent: none does. */
  speechServer?: SpeechServer | undefined;
  writing?: Writing | undefined;
};

/**
 * Speaks the film's lines into the scratch folder, each in its speaker's voice. A line that cannot be
 * spoken is left to its caption, with a warning: a rehearsal without a voice is still a rehearsal.
 * @throws ProcessError when the voice samples cannot be heard, a child is aborted or the disk is full.
 */
export async function voiceFilm(
  job: EngineJob,
  timeline: Timeline,
  context: FilmContext,
): Promise<VoicedFilm> {
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
  const ends = cues.map((cue) => latestEndFrame(timeline, cue, cues));
  const takes = cues.map((cue, index) => ({
    cue: { ...cue, endFrame: ends[index]! },
    spoken: files[index] ?? null,
  }));
  return {
    clips: takes.flatMap((take) => toClip(take, prompt)),
    speech: timeline.speech.map((cue, index) => withMouth(cue, files[index] ?? null)),
    warnings: [
      ...heard.warnings,
      ...recorded.warnings,
      ...problems,
      ...takes.flatMap((take) => explainLine(take, timeline.fps)),
    ],
  };
}

type Take = { cue: SoundCue; spoken: SpokenFile | null };

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

/** So far before and after a line the prompt may say that it comes over the telephone. */
const NEAR = { before: 140, after: 60 };
const PHONE =
  /\b(?:phone|telephone|radio|walkie-talkie|intercom|voicemail)\b|电话|手机|对讲机|广播/iu;

function toClip({ cue, spoken }: Take, prompt: string): VoiceClip[] {
  if (spoken === null || spoken.seconds === 0) return [];
  const { startFrame, endFrame, pan, framing, delivery, isOffScreen } = cue;
  // Only somebody of the story can be on the phone: a narrator speaks into the microphone.
  const isSomebody = cue.speaker !== undefined || cue.speakerName !== undefined;
  const through =
    isOffScreen && isSomebody && (isOnPhone(cue.text, prompt) ? 'phone' : 'off-screen');
  return [
    {
      path: spoken.path,
      format: 'wav',
      startFrame,
      endFrame,
      pan,
      framing,
      ...(delivery && { delivery }),
      ...(through && { through }),
    },
  ];
}

function isOnPhone(text: string, prompt: string): boolean {
  const at = prompt.indexOf(text);
  if (at === -1) return PHONE.test(prompt);
  return PHONE.test(prompt.slice(Math.max(0, at - NEAR.before), at + text.length + NEAR.after));
}

/** As long as the cue; closed when the line has ended. */
function withMouth(cue: SpeechCue, spoken: SpokenFile | null): SpeechCue {
  if (spoken === null) return cue;
  const length = cue.endFrame - cue.startFrame;
  return { ...cue, mouth: Array.from({ length }, (_, frame) => spoken.mouth[frame] ?? 0) };
}

function explainLine({ cue: { text, ...cue }, spoken }: Take, fps: number): string[] {
  const seconds = (cue.endFrame - cue.startFrame) / fps;
  if (spoken === null) return [`The line "${text}" could not be spoken; it is only read.`];
  if (spoken.seconds === 0) return [`The line "${text}" has nothing that can be spoken.`];
  if (spoken.seconds <= seconds) return [];
  const took = `${spoken.seconds.toFixed(1)} s at the fastest speech, and has ${seconds.toFixed(1)} s`;
  return [`The line "${text}" takes ${took}; it was cut off.`];
}
