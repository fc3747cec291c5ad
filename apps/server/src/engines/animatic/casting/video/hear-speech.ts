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
 * Whether somebody is heard speaking: enough voiced sound, in runs as short as phrases, whose pitch glides
 * within them. Takes mono samples between -1 and 1 at 16 kHz. A song with a voice counts as speaking.
 */
export function hearSpeech(samples: Float32Array, sampleRateHz: number): boolean {
  const pitches = trackPitch(samples, sampleRateHz);
  const runs = findRuns(pitches);
  const longest = LONGEST_RUN_SECONDS / HOP_SECONDS;
  const spoken = runs.filter((run) => run.length >= 3 && run.length <= longest);
  const voiced = spoken.reduce((sum, { length }) => sum + length, 0) * HOP_SECONDS;
  if (voiced < LEAST_VOICE_SECONDS) return false;
  const held = runs.reduce((sum, run) => sum + (run.length > longest ? run.length : 0), 0);
  return held * HOP_SECONDS < voiced && medianMove(spoken) >= LEAST_MOVE;
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

/** Voiced hops that follow one another. */
function findRuns(pitches: readonly (number | null)[]): number[][] {
  const runs: number[][] = [[]];
  for (const pitch of pitches) {
    if (pitch === null) runs.push([]);
    else runs.at(-1)!.push(pitch);
  }
  return runs.filter(({ length }) => length > 0);
}

/** How far the pitch moves within a run, in the middle of the runs; slips of an octave left out. */
function medianMove(runs: readonly number[][]): number {
  const moves = runs
    .filter(({ length }) => length >= 5)
    .map((run) => {
      const sorted = run.toSorted((a, b) => a - b);
      return sorted[Math.floor(sorted.length * 0.9)]! - sorted[Math.floor(sorted.length * 0.1)]!;
    })
    .toSorted((a, b) => a - b);
  return moves[moves.length >> 1] ?? 0;
}
