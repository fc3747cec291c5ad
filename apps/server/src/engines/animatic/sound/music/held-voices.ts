import type { HeldVoice } from './play-held.ts';

const falling = (count: number, power: number) =>
  Array.from({ length: count }, (_, index) => 1 / (index + 1) ** power);
const SOLO = { count: 1, detune: 0 };
const NO_FILTER = [{ kind: 'high-pass', hertz: 40 }] as const;

/** A bow drives a string as a saw would; the body is what makes it a violin. */
export const VIOLIN: HeldVoice = {
  harmonics: falling(18, 1.15),
  attackSeconds: 0.11,
  releaseSeconds: 0.16,
  vibrato: { depth: 0.006, hertz: 5.6 },
  breath: 0.012,
  players: SOLO,
  glideSeconds: 0.05,
  filters: [
    { kind: 'peak', hertz: 290, q: 2.5, gainDb: 4 },
    { kind: 'peak', hertz: 480, q: 2.5, gainDb: 4 },
    { kind: 'peak', hertz: 1_100, q: 1.5, gainDb: -3 },
    { kind: 'peak', hertz: 2_600, q: 1.2, gainDb: 3 },
    { kind: 'low-pass', hertz: 5_200 },
  ],
};

export const CELLO: HeldVoice = {
  ...VIOLIN,
  harmonics: falling(20, 1.25),
  attackSeconds: 0.14,
  releaseSeconds: 0.2,
  vibrato: { depth: 0.0045, hertz: 5 },
  filters: [
    { kind: 'peak', hertz: 110, q: 2, gainDb: 3 },
    { kind: 'peak', hertz: 220, q: 2, gainDb: 4 },
    { kind: 'peak', hertz: 600, q: 1.5, gainDb: 2 },
    { kind: 'low-pass', hertz: 3_200 },
  ],
};

/** Two strings, a small drum of snakeskin: nasal, and it slides. */
export const ERHU: HeldVoice = {
  ...VIOLIN,
  harmonics: falling(16, 1.05),
  vibrato: { depth: 0.009, hertz: 5.9 },
  breath: 0.016,
  glideSeconds: 0.12,
  filters: [
    { kind: 'peak', hertz: 760, q: 2, gainDb: 7 },
    { kind: 'peak', hertz: 1_600, q: 2, gainDb: 4 },
    { kind: 'high-pass', hertz: 220 },
    { kind: 'low-pass', hertz: 4_200 },
  ],
};

export const FLUTE: HeldVoice = {
  harmonics: [1, 0.32, 0.14, 0.05, 0.02],
  attackSeconds: 0.07,
  releaseSeconds: 0.12,
  vibrato: { depth: 0.004, hertz: 5 },
  breath: 0.03,
  players: SOLO,
  glideSeconds: 0,
  filters: [
    { kind: 'high-pass', hertz: 230 },
    { kind: 'low-pass', hertz: 5_000 },
  ],
};

export const BRASS: HeldVoice = {
  harmonics: [0.8, 1, 0.85, 0.6, 0.42, 0.3, 0.2, 0.13, 0.08, 0.05],
  attackSeconds: 0.06,
  releaseSeconds: 0.12,
  vibrato: { depth: 0.0025, hertz: 4.8 },
  breath: 0.008,
  players: { count: 2, detune: 0.0015 },
  glideSeconds: 0,
  filters: [
    { kind: 'peak', hertz: 500, q: 1.2, gainDb: 3 },
    { kind: 'low-pass', hertz: 2_800 },
  ],
};

/** Two reeds a little apart beat against each other. */
export const ACCORDION: HeldVoice = {
  harmonics: [1, 0.7, 0.62, 0.4, 0.36, 0.22, 0.2, 0.12, 0.1, 0.06],
  attackSeconds: 0.05,
  releaseSeconds: 0.08,
  vibrato: { depth: 0, hertz: 1 },
  breath: 0.006,
  players: { count: 2, detune: 0.005 },
  glideSeconds: 0,
  filters: [{ kind: 'low-pass', hertz: 3_600 }],
};

export const SYNTH: HeldVoice = {
  harmonics: falling(12, 1.5),
  attackSeconds: 0.5,
  releaseSeconds: 0.7,
  vibrato: { depth: 0.001, hertz: 0.4 },
  breath: 0.004,
  players: { count: 3, detune: 0.004 },
  glideSeconds: 0,
  filters: [...NO_FILTER, { kind: 'low-pass', hertz: 1_500 }],
};

export const ORCHESTRA: HeldVoice = {
  harmonics: falling(16, 1.2),
  attackSeconds: 0.3,
  releaseSeconds: 0.45,
  vibrato: { depth: 0.0035, hertz: 5.2 },
  breath: 0.01,
  players: { count: 3, detune: 0.004 },
  glideSeconds: 0,
  filters: [
    ...NO_FILTER,
    { kind: 'peak', hertz: 420, q: 1.5, gainDb: 2 },
    { kind: 'low-pass', hertz: 3_400 },
  ],
};
