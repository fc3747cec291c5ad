import type { Mood } from '@callsheet/screenplay';
import { addSound } from '../add-sound.ts';
import { filterSound } from '../biquad.ts';
import { makeNoise } from '../make-noise.ts';
import { BED_RATE_HZ } from '../stereo-sound.ts';
import { styleOf } from './read-mood.ts';

export type DrumScore = { mood: Mood; fromSeconds: number; untilSeconds: number; seed: number };

type Stroke = 'low' | 'snare' | 'hat' | 'tom';

/** A bar in eighths, each letter a stroke. */
type Pattern = Partial<Record<Stroke, string>>;

const DRIVING: Pattern = { low: 'x..x x...', snare: '..x. ..x.', hat: 'xxxx xxxx' };
const BROAD: Pattern = { low: 'x... x..x', tom: '..xx ..x.' };
const SOFT: Pattern = { low: 'x... x...', hat: '..x. ..x.' };
const PULSE: Pattern = { low: 'xx.. xx..', tom: '.... ...x' };

const PATTERNS: Partial<Record<Mood, Pattern>> = {
  cheerful: DRIVING,
  playful: DRIVING,
  epic: BROAD,
  tense: PULSE,
  eerie: PULSE,
  mysterious: PULSE,
};

/** A small drum kit that keeps the time of the film's music. */
export function playDrums({ mood, fromSeconds, untilSeconds, seed }: DrumScore): Float32Array {
  const seconds = untilSeconds - fromSeconds;
  const out = new Float32Array(Math.round(seconds * BED_RATE_HZ));
  const eighth = 30 / styleOf(mood).beatsPerMinute;
  const sounds = drawStrokes(seed);
  for (const [name, bar] of Object.entries(PATTERNS[mood] ?? SOFT) as [Stroke, string][]) {
    const strokes = bar.replaceAll(' ', '');
    for (let index = Math.ceil(fromSeconds / eighth); index * eighth < untilSeconds; index++) {
      if (strokes[index % 8] !== 'x') continue;
      const at = Math.round((index * eighth - fromSeconds) * BED_RATE_HZ);
      const accent = index % 8 === 0 ? 1 : index % 2 === 0 ? 0.8 : 0.6;
      addSound(out, sounds[name], { at, gain: accent });
    }
  }
  return out;
}

function drawStrokes(seed: number): Record<Stroke, Float32Array> {
  return {
    low: drawSkin({ fromHertz: 120, toHertz: 52, seconds: 0.32, level: 0.5 }),
    tom: drawSkin({ fromHertz: 190, toHertz: 110, seconds: 0.36, level: 0.36 }),
    snare: drawNoise({ seconds: 0.16, level: 0.2, from: 700, until: 5_500, seed: seed + 1 }),
    hat: drawNoise({ seconds: 0.06, level: 0.05, from: 5_000, until: 10_000, seed: seed + 2 }),
  };
}

function drawSkin(skin: {
  fromHertz: number;
  toHertz: number;
  seconds: number;
  level: number;
}): Float32Array {
  let phase = 0;
  return Float32Array.from({ length: Math.round(skin.seconds * BED_RATE_HZ) }, (_, i) => {
    const time = i / BED_RATE_HZ;
    const hertz = skin.toHertz + (skin.fromHertz - skin.toHertz) * Math.exp(-time * 28);
    phase += (2 * Math.PI * hertz) / BED_RATE_HZ;
    const attack = Math.min(1, time / 0.002);
    const end = 1 - time / skin.seconds;
    return skin.level * attack * Math.exp(-time * 9) * end * Math.sin(phase);
  });
}

function drawNoise(burst: {
  seconds: number;
  level: number;
  from: number;
  until: number;
  seed: number;
}): Float32Array {
  const noise = makeNoise(Math.round(burst.seconds * BED_RATE_HZ), burst.seed);
  filterSound(noise, BED_RATE_HZ, [
    { kind: 'high-pass', hertz: burst.from },
    { kind: 'low-pass', hertz: burst.until },
  ]);
  return noise.map((value, i) => {
    const time = i / BED_RATE_HZ;
    const end = 1 - time / burst.seconds;
    return (
      value * burst.level * Math.min(1, time / 0.001) * Math.exp((-5 * time) / burst.seconds) * end
    );
  });
}
