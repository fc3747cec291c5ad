import { measurePitch } from './measure-pitch.ts';
import type { MonoSound } from './read-wav.ts';
import type { Voice } from './choose-voice.ts';

/** Settings of espeak-ng: pitch 0 to 99, speed in words a minute. */
export type SpeakSettings = { variant: string; pitch: number; speed: number };

/** Synthesises a text; an empty sound when the text has nothing to say. */
export type Synthesise = (
  text: string,
  language: 'en' | 'zh',
  settings: SpeakSettings,
) => Promise<MonoSound>;

export type LineRequest = {
  text: string;
  language: 'en' | 'zh';
  voice: Voice;
  /** The time the line may take. */
  seconds: number;
};

export type Speaker = {
  speak: Synthesise;
  /** espeak-ng's pitch for each voice that was tuned before: filled here, so that a speaker is tuned once. */
  pitches: Map<string, number>;
};

export type SpokenLine = {
  sound: MonoSound;
  settings: SpeakSettings;
  /** Median pitch of what was spoken; `null`: too short to tell. */
  pitchHz: number | null;
};

/** As people talk. A line with time to spare is not drawn out: it ends early. */
const NATURAL_SPEED = 165;
const FASTEST_SPEED = 450;
/** Natural logarithm of the frequency ratio a step of espeak-ng's pitch makes (measured: 0.0082 to 0.0113). */
const LOG_HZ_PER_STEP = 0.0088;
const MIDDLE_PITCH = 50;
const PITCH_TRIES = 3;
const GOOD_ENOUGH = 0.02;
/** A line of a voice that is tuned already: people do not speak every line at one pitch either. */
const TUNED_GOOD_ENOUGH = 0.06;
/** Quieter than this is the silence that espeak-ng puts around a line. */
const SILENCE = 0.003;

/** Speaks a line at the voice's pitch and, when it is too long for its time, as much faster as it takes. */
export async function speakLine(request: LineRequest, speaker: Speaker): Promise<SpokenLine> {
  const { text, language, voice } = request;
  const { speak, pitches } = speaker;
  const key = JSON.stringify([language, voice]);
  const tuned = pitches.get(key);
  const say = async (settings: SpeakSettings): Promise<SpokenLine> => {
    const sound = trimSilence(await speak(text, language, settings));
    return { sound, settings, pitchHz: measurePitch(sound.samples, sound.sampleRateHz) };
  };
  const pitch = tuned ?? MIDDLE_PITCH;
  const first = await say({ variant: voice.variant, pitch, speed: NATURAL_SPEED });
  const fitted = await fitSpeed(first, request.seconds, say);
  if (tuned !== undefined && !isOff(fitted, voice.pitchHz, TUNED_GOOD_ENOUGH)) return fitted;
  const spoken = await tunePitch(fitted, voice.pitchHz, say);
  if (tuned === undefined && spoken.pitchHz !== null) pitches.set(key, spoken.settings.pitch);
  return spoken;
}

type Say = (settings: SpeakSettings) => Promise<SpokenLine>;

async function fitSpeed(line: SpokenLine, seconds: number, say: Say): Promise<SpokenLine> {
  let best = line;
  for (let tries = 0; tries < 3 && secondsOf(best) > seconds; tries++) {
    const { speed } = best.settings;
    // Pauses shrink less than words do: ask for a little more than the ratio.
    const wanted = Math.ceil(1.03 * speed * (secondsOf(best) / seconds));
    if (speed === FASTEST_SPEED) break;
    best = await say({ ...best.settings, speed: Math.min(FASTEST_SPEED, wanted) });
  }
  return best;
}

/** Newton's steps with a fixed slope; keeps the closest. */
async function tunePitch(line: SpokenLine, targetHz: number, say: Say): Promise<SpokenLine> {
  let best = line;
  let current = line;
  for (let tries = 0; tries < PITCH_TRIES; tries++) {
    if (current.pitchHz === null || !isOff(best, targetHz, GOOD_ENOUGH)) break;
    const steps = Math.log(targetHz / current.pitchHz) / LOG_HZ_PER_STEP;
    const pitch = Math.max(0, Math.min(99, Math.round(current.settings.pitch + steps)));
    if (pitch === current.settings.pitch) break;
    current = await say({ ...current.settings, pitch });
    if (missOf(current, targetHz) < missOf(best, targetHz)) best = current;
  }
  return best;
}

function isOff(line: SpokenLine, targetHz: number, tolerance: number): boolean {
  return line.pitchHz !== null && missOf(line, targetHz) > tolerance;
}

/** How far the pitch is off, as a ratio less one. */
function missOf({ pitchHz }: SpokenLine, targetHz: number): number {
  return pitchHz === null ? Infinity : Math.abs(pitchHz / targetHz - 1);
}

function secondsOf({ sound }: SpokenLine): number {
  return sound.samples.length / Math.max(1, sound.sampleRateHz);
}

function trimSilence({ samples, sampleRateHz }: MonoSound): MonoSound {
  const start = samples.findIndex(isLoud);
  if (start === -1) return { samples: new Float32Array(0), sampleRateHz };
  return { samples: samples.slice(start, samples.findLastIndex(isLoud) + 1), sampleRateHz };
}

function isLoud(sample: number): boolean {
  return Math.abs(sample) > SILENCE;
}
