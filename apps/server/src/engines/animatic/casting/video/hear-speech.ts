import type { Stretch } from '@callsheet/animatic';
import { PitchDetector } from 'pitchy';

const LOWEST_HZ = 70;
const HIGHEST_HZ = 450;
const CLARITY = 0.75;
const HOP_SECONDS = 0.02;
const WINDOW_SAMPLES = 1024;
/** A hop softer than this part of the loudest is a pause. */
const QUIET = 0.12;
/** Seconds of voice without which nobody has said a word. */
const LEAST_VOICE_SECONDS = 0.5;
/** Syllables and breaths cut a voice into runs; a held tone or a melody line runs on. */
const LONGEST_RUN_SECONDS = 1.6;
/** Semitones that a voice moves while it speaks; what holds its pitch is an instrument or a hum. */
const LEAST_MOVE = 0.7;

/**
 * Where somebody is heard speaking, in order; nowhere: nobody is. Speech is enough voiced sound, in runs
 * as short as phrases, whose pitch glides within them. Takes mono samples between -1 and 1 at 16 kHz. A
 * song with a voice counts as speaking.
 */
export function hearSpeech(samples: Float32Array, sampleRateHz: number): Stretch[] {
  const pitches = trackPitch(samples, sampleRateHz);
  const runs = findRuns(pitches);
  const longest = LONGEST_RUN_SECONDS / HOP_SECONDS;
  const spoken = runs.filter(({ semitones: { length } }) => length >= 3 && length <= longest);
  const voiced = hopsOf(spoken) * HOP_SECONDS;
  if (voiced < LEAST_VOICE_SECONDS) return [];
  const held = hopsOf(runs.filter(({ semitones }) => semitones.length > longest)) * HOP_SECONDS;
  if (held >= voiced || medianMove(spoken) < LEAST_MOVE) return [];
  return joinRuns(spoken);
}

/** Voiced hops that follow one another. */
type Run = { firstHop: number; semitones: number[] };

function hopsOf(runs: readonly Run[]): number {
  return runs.reduce((sum, { semitones }) => sum + semitones.length, 0);
}

/** Voiceless sounds and breaths between them are speech too. */
const PAUSE_SECONDS = 0.4;

function joinRuns(runs: readonly Run[]): Stretch[] {
  const joined: Stretch[] = [];
  for (const { firstHop, semitones } of runs) {
    const startSeconds = firstHop * HOP_SECONDS;
    const endSeconds = (firstHop + semitones.length) * HOP_SECONDS;
    const last = joined.at(-1);
    if (last && startSeconds - last.endSeconds <= PAUSE_SECONDS) last.endSeconds = endSeconds;
    else joined.push({ startSeconds, endSeconds });
  }
  return joined;
}

/** Semitones above 1 Hz for each hop; `null`: no voice. */
function trackPitch(samples: Float32Array, sampleRateHz: number): (number | null)[] {
  const hop = Math.round(HOP_SECONDS * sampleRateHz);
  const detector = PitchDetector.forFloat32Array(WINDOW_SAMPLES);
  const frames: Float32Array[] = [];
  for (let start = 0; start + WINDOW_SAMPLES <= samples.length; start += hop)
    frames.push(samples.subarray(start, start + WINDOW_SAMPLES));
  const levels = frames.map((frame) => Math.hypot(...frame));
  const floor = QUIET * levels.reduce((most, level) => Math.max(most, level), 0);
  return frames.map((frame, i) => {
    if (levels[i]! <= floor) return null;
    const [pitchHz, clarity] = detector.findPitch(frame, sampleRateHz);
    const isVoice = clarity >= CLARITY && pitchHz >= LOWEST_HZ && pitchHz <= HIGHEST_HZ;
    return isVoice ? 12 * Math.log2(pitchHz) : null;
  });
}

function findRuns(pitches: readonly (number | null)[]): Run[] {
  const runs: Run[] = [];
  pitches.forEach((pitch, hop) => {
    if (pitch === null) return;
    const last = runs.at(-1);
    if (last && last.firstHop + last.semitones.length === hop) last.semitones.push(pitch);
    else runs.push({ firstHop: hop, semitones: [pitch] });
  });
  return runs;
}

/** How far the pitch moves within a run, in the middle of the runs; slips of an octave left out. */
function medianMove(runs: readonly Run[]): number {
  const moves = runs
    .filter(({ semitones }) => semitones.length >= 5)
    .map(({ semitones }) => {
      const sorted = semitones.toSorted((a, b) => a - b);
      return sorted[Math.floor(sorted.length * 0.9)]! - sorted[Math.floor(sorted.length * 0.1)]!;
    })
    .toSorted((a, b) => a - b);
  return moves[moves.length >> 1] ?? 0;
}
