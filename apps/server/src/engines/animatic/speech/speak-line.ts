import type { Delivery } from '@callsheet/screenplay';
import { detectLanguage } from './detect-language.ts';
import { markUpText } from './mark-up-text.ts';
import { matchSpectrum } from './match-spectrum.ts';
import { measurePitch } from './measure-pitch.ts';
import { measureRate } from './measure-rate.ts';
import type { Synthesiser } from './open-synthesiser.ts';
import type { Phoneme } from './trace-mouth.ts';
import { trimSilence } from './trim-silence.ts';
import type { Voice } from './voice.ts';
import type { MonoSound } from './write-wav.ts';
import { writeVariant } from './write-variant.ts';

export type LineRequest = {
  text: string;
  /** What the screenplay takes it for; a line in another language is spoken in that. */
  language: 'en' | 'zh';
  voice: Voice;
  delivery?: Delivery;
  /** The time the line may take. */
  seconds: number;
};

/** Somebody who speaks: what was found out with the first line of a voice serves its next ones. */
export type Speaker = { synthesiser: Synthesiser; tuned: Map<string, Tuning> };

/** Pitch that espeak-ng is told, in hertz, and words a minute. */
export type Tuning = { baseHz: number; speed: number };

export type SpokenLine = {
  sound: MonoSound;
  phonemes: Phoneme[];
  tuning: Tuning;
  /** Median pitch of what was spoken; `null`: too short to tell, or whispered. */
  pitchHz: number | null;
};

/** As people talk. A line with time to spare is not drawn out: it ends early. */
const NATURAL_SPEED = 165;
const SPEEDS = { slowest: 80, fastest: 450 };
/** A speaker with a sample is followed so far, faster or slower. */
const MOST_RATE = 1.35;
/** A line's median lies above what espeak-ng is told by about so much. */
const MEDIAN_RATIO = 1.2;
const PITCH_TRIES = 5;
const GOOD_ENOUGH = 0.025;
/** A line of a voice that is tuned already: people do not speak every line at one pitch either. */
const TUNED_GOOD_ENOUGH = 0.04;

/** What a delivery does to pitch and speed. */
const DELIVERIES: Record<Delivery, { pitch: number; speed: number }> = {
  whisper: { pitch: 1, speed: 0.92 },
  shout: { pitch: 1.3, speed: 1.08 },
  sing: { pitch: 1, speed: 0.62 },
};
/** Steps of a semitone: up to the fifth and home again. */
const MELODY = [0, 2, 4, 7, 4, 2, 0, -3] as const;

/** Speaks a line at the voice's pitch and, when it is too long for its time, as much faster as it takes. */
export function speakLine(request: LineRequest, speaker: Speaker): SpokenLine {
  const { voice, delivery, seconds } = request;
  const say = bindLine(request, speaker.synthesiser);
  const key = JSON.stringify([detectLanguage(request.text, request.language), voice, delivery]);
  const tuned = speaker.tuned.get(key);
  const manner = delivery ? DELIVERIES[delivery] : { pitch: 1, speed: 1 };
  const targetHz = voice.pitchHz * manner.pitch;
  const first = say(
    tuned ?? {
      baseHz: targetHz / MEDIAN_RATIO,
      speed: NATURAL_SPEED * voice.rate * manner.speed,
    },
  );
  const paced = tuned || delivery ? first : followRate(first, { voice, targetHz }, say);
  const tolerance = tuned ? TUNED_GOOD_ENOUGH : GOOD_ENOUGH;
  const spoken = tunePitch(paced, { targetHz, tolerance }, say);
  if (!tuned) speaker.tuned.set(key, spoken.tuning);
  // Faster speech may come out a little higher or lower: once more.
  const fitted = fitSpeed(spoken, seconds, say);
  const line = fitted === spoken ? spoken : tunePitch(fitted, { targetHz, tolerance }, say);
  // The balance of a voice is not that of its whisper.
  return delivery === 'whisper' ? line : withLikeness(line, voice);
}

type Say = (tuning: Tuning) => SpokenLine;

function bindLine(request: LineRequest, synthesiser: Synthesiser): Say {
  const { text, voice, delivery } = request;
  const language = detectLanguage(text, request.language);
  const ssml = markUpText({ text, language, ...(delivery === 'sing' && { notes: MELODY }) });
  const timbre = synthesiser.readTimbre(voice.timbre);
  return (tuning) => {
    const variant = writeVariant(timbre, voice, { baseHz: tuning.baseHz, delivery });
    const speed = Math.round(Math.min(SPEEDS.fastest, Math.max(SPEEDS.slowest, tuning.speed)));
    const spoken = synthesiser.speak({ ssml, language, variant, speed });
    const { sound, cutSeconds } = trimSilence(spoken.sound);
    const phonemes = spoken.phonemes.map(({ ipa, seconds }) => ({
      ipa,
      seconds: Math.max(0, seconds - cutSeconds),
    }));
    const isVoiced = delivery !== 'whisper';
    const pitchHz = isVoiced ? measurePitch(sound.samples, sound.sampleRateHz) : null;
    return { sound, phonemes, tuning: { ...tuning, speed }, pitchHz };
  };
}

/** As fast as the speaker's sample, as far as one can still be followed; nearer to its pitch in the same go. */
function followRate(
  line: SpokenLine,
  { voice, targetHz }: { voice: Voice; targetHz: number },
  say: Say,
): SpokenLine {
  const wanted = voice.likeness?.syllablesPerSecond;
  const own = measureRate(line.sound.samples, line.sound.sampleRateHz);
  if (wanted === undefined || own === null) return line;
  const ratio = Math.min(MOST_RATE, Math.max(1 / MOST_RATE, wanted / own));
  return say({
    baseHz: line.tuning.baseHz * (targetHz / (line.pitchHz ?? targetHz)),
    speed: line.tuning.speed * ratio,
  });
}

function fitSpeed(line: SpokenLine, seconds: number, say: Say): SpokenLine {
  let best = line;
  for (let tries = 0; tries < 3 && secondsOf(best) > seconds; tries++) {
    const { speed } = best.tuning;
    if (speed === SPEEDS.fastest) break;
    // Pauses shrink less than words do: ask for a little more than the ratio.
    best = say({ ...best.tuning, speed: 1.03 * speed * (secondsOf(best) / seconds) });
  }
  return best;
}

/** espeak-ng's pitch is proportional to what it is told; keeps the closest. */
function tunePitch(
  line: SpokenLine,
  { targetHz, tolerance }: { targetHz: number; tolerance: number },
  say: Say,
): SpokenLine {
  let best = line;
  let current = line;
  for (let tries = 0; tries < PITCH_TRIES; tries++) {
    if (current.pitchHz === null || missOf(best, targetHz) <= tolerance) break;
    const baseHz = current.tuning.baseHz * (targetHz / current.pitchHz);
    current = say({ ...current.tuning, baseHz });
    if (missOf(current, targetHz) < missOf(best, targetHz)) best = current;
  }
  return best;
}

/** How far the pitch is off, as a ratio less one. */
function missOf({ pitchHz }: SpokenLine, targetHz: number): number {
  return pitchHz === null ? Infinity : Math.abs(pitchHz / targetHz - 1);
}

function withLikeness(line: SpokenLine, { likeness }: Voice): SpokenLine {
  if (!likeness?.bandsDb) return line;
  const { samples, sampleRateHz } = line.sound;
  const matched = matchSpectrum(samples, sampleRateHz, likeness.bandsDb);
  return { ...line, sound: { samples: matched, sampleRateHz } };
}

function secondsOf({ sound }: SpokenLine): number {
  return sound.samples.length / Math.max(1, sound.sampleRateHz);
}
