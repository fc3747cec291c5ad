import { addSound } from '../add-sound.ts';
import { BED_RATE_HZ } from '../stereo-sound.ts';
import { hertzOf, type Note } from './note.ts';

type Partial = { ratio: number; level: number; decaySeconds: number };

export type StruckBody = {
  partials: readonly Partial[];
  /** How much the string's stiffness lifts its partials. */
  stiffness: number;
  /** Ends with the note, as a piano's string under its damper; a bell rings on. */
  isDamped: boolean;
};

export const PIANO: StruckBody = {
  partials: [1, 0.55, 0.36, 0.22, 0.16, 0.1, 0.07, 0.045, 0.03].map((level, index) => ({
    ratio: index + 1,
    level,
    decaySeconds: 3.4 / (1 + 0.45 * index),
  })),
  stiffness: 0.00035,
  isDamped: true,
};

/** Partials of a church bell: hum, prime, tierce, quint, nominal. */
export const BELL: StruckBody = {
  partials: [
    { ratio: 0.5, level: 0.5, decaySeconds: 5.5 },
    { ratio: 1, level: 0.8, decaySeconds: 4 },
    { ratio: 1.2, level: 0.45, decaySeconds: 3.2 },
    { ratio: 1.5, level: 0.22, decaySeconds: 2.4 },
    { ratio: 2, level: 0.6, decaySeconds: 2.2 },
    { ratio: 2.67, level: 0.18, decaySeconds: 1.2 },
    { ratio: 3.01, level: 0.14, decaySeconds: 0.9 },
    { ratio: 4.1, level: 0.08, decaySeconds: 0.5 },
  ],
  stiffness: 0,
  isDamped: false,
};

const ATTACK_SECONDS = 0.004;
const RELEASE_SECONDS = 0.18;

/** Struck strings and metal: partials that die away, the higher the sooner. */
export function playStruck(
  notes: readonly Note[],
  body: StruckBody,
  { seconds }: { seconds: number },
): Float32Array {
  const out = new Float32Array(Math.round(seconds * BED_RATE_HZ));
  for (const note of notes) {
    const tone = strike(note, body, seconds - note.startSeconds);
    addSound(out, tone, {
      at: Math.round(note.startSeconds * BED_RATE_HZ),
      gain: 0.3 * note.level,
    });
  }
  return out;
}

function strike(note: Note, body: StruckBody, room: number): Float32Array {
  const longest = Math.max(...body.partials.map(({ decaySeconds }) => decaySeconds));
  const sounds = body.isDamped ? note.seconds + RELEASE_SECONDS : longest;
  const out = new Float32Array(Math.max(0, Math.round(Math.min(sounds, room) * BED_RATE_HZ)));
  const hertz = hertzOf(note.key);
  for (const { ratio, level, decaySeconds } of body.partials) {
    const stretched = hertz * ratio * Math.sqrt(1 + body.stiffness * ratio * ratio);
    // A soft stroke is duller; high keys are shorter.
    const soft = note.level ** (0.35 * ratio);
    const decay = decaySeconds * Math.min(1.4, (261 / hertz) ** 0.3);
    if (stretched < 16_000) addPartial(out, { hertz: stretched, level: level * soft, decay });
  }
  shape(out, body.isDamped ? Math.round(note.seconds * BED_RATE_HZ) : out.length);
  return out;
}

/** A decaying sine as a turning phasor: two multiplications a sample. */
function addPartial(
  out: Float32Array,
  { hertz, level, decay }: { hertz: number; level: number; decay: number },
): void {
  const turn = (2 * Math.PI * hertz) / BED_RATE_HZ;
  const shrink = 10 ** (-3 / (decay * BED_RATE_HZ));
  const factor = 2 * shrink * Math.cos(turn);
  let [older, newer] = [0, level * Math.sin(turn)];
  for (let i = 0; i < out.length; i++) {
    out[i]! += newer;
    [older, newer] = [newer, factor * newer - shrink * shrink * older];
  }
}

function shape(samples: Float32Array, damped: number): void {
  const attack = ATTACK_SECONDS * BED_RATE_HZ;
  for (let i = 0; i < attack && i < samples.length; i++) samples[i]! *= i / attack;
  for (let i = damped; i < samples.length; i++) {
    samples[i]! *= (1 - (i - damped) / (samples.length - damped)) ** 2;
  }
}
