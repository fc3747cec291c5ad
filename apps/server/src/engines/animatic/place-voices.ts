import { listSpeechCues, type SoundCue, type SpeechCue, type Timeline } from '@callsheet/animatic';
import { latestEndFrame } from './latest-end-frame.ts';
import type { VoiceClip } from './sound/sound-job.ts';
import type { SpokenFile } from './speech/speak-lines.ts';

export type PlacedVoices = {
  clips: VoiceClip[];
  /** Each with the mouth of who speaks it, where it was spoken. */
  speech: SpeechCue[];
  warnings: string[];
};

/**
 * Places spoken lines in the film: when and where each is heard, and whose mouth moves with it.
 * @param files of the film's lines, in their order.
 */
export function placeVoices(
  timeline: Timeline,
  files: readonly (SpokenFile | null)[],
  prompt: string,
): PlacedVoices {
  const cues = listSpeechCues(timeline);
  const takes = cues.map((cue, index) => ({
    cue: { ...cue, endFrame: latestEndFrame(timeline, cue, cues) },
    spoken: files[index] ?? null,
  }));
  return {
    clips: takes.flatMap((take) => toClip(take, prompt)),
    speech: timeline.speech.map((cue, index) => withMouth(cue, files[index] ?? null)),
    warnings: takes.flatMap((take) => explainLine(take, timeline.fps)),
  };
}

type Take = { cue: SoundCue; spoken: SpokenFile | null };

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
