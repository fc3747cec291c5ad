import { addSound } from './add-sound.ts';
import { playCue } from './play-cue.ts';
import type { PlayedCue, SoundJob } from './sound-job.ts';
import { SAMPLE_RATE_HZ, type StereoSound } from './stereo-sound.ts';

/** Beds reach over a cut by half of this, so that one goes as the next comes. */
const CROSS_SECONDS = 0.3;
const OPENING_SECONDS = 0.15;
const CLOSING_SECONDS = 0.6;

/** Plays the film's cues into a bus: cross-faded at cuts, without a click anywhere. */
export function layCues(bus: StereoSound, job: Pick<SoundJob, 'cues' | 'fps' | 'seed'>): void {
  const sampleAt = (frame: number) => Math.round((frame * SAMPLE_RATE_HZ) / job.fps);
  const film = { sampleAt, filmEnd: bus.left.length };
  const first = job.cues.find(({ kind }) => kind === 'music');
  // Bars are counted from the first music's beginning, so that what joins it later is in time.
  const musicSample = first ? reach(first, film).startSample : 0;
  for (const cue of job.cues) {
    const { startSample, endSample } = reach(cue, film);
    const sound = playCue(cue, {
      startSample,
      endSample,
      musicSample,
      seed: job.seed,
      fps: job.fps,
    });
    const fades = fadesOf(cue, { startSample, endSample, filmEnd: bus.left.length });
    for (const side of ['left', 'right'] as const) {
      fade(sound[side], fades);
      addSound(bus[side], sound[side], { at: startSample, gain: 1 });
    }
  }
}

type Film = { sampleAt: (frame: number) => number; filmEnd: number };

/** An effect belongs to its shot alone. */
function reach(cue: PlayedCue, { sampleAt, filmEnd }: Film) {
  const half = cue.kind === 'effect' ? 0 : Math.round((CROSS_SECONDS / 2) * SAMPLE_RATE_HZ);
  return {
    startSample: Math.max(0, sampleAt(cue.startFrame) - half),
    endSample: Math.min(filmEnd, sampleAt(cue.endFrame) + half),
  };
}

function fadesOf(
  cue: PlayedCue,
  { startSample, endSample, filmEnd }: { startSample: number; endSample: number; filmEnd: number },
): { rise: number; fall: number } {
  const [rise, fall] = [
    startSample === 0 ? OPENING_SECONDS : CROSS_SECONDS,
    endSample === filmEnd ? CLOSING_SECONDS : CROSS_SECONDS,
  ];
  const sharp = cue.kind === 'effect' ? 0.01 : rise;
  const room = (endSample - startSample) / 2;
  return {
    rise: Math.min(room, sharp * SAMPLE_RATE_HZ),
    fall: Math.min(room, fall * SAMPLE_RATE_HZ),
  };
}

/** By the sine: two that cross are together as loud as each alone. */
function fade(samples: Float32Array, { rise, fall }: { rise: number; fall: number }): void {
  const { length } = samples;
  for (let i = 0; i < rise; i++) samples[i]! *= Math.sin((Math.PI * i) / (2 * rise));
  for (let i = Math.max(0, Math.floor(length - fall)); i < length; i++) {
    samples[i]! *= Math.sin((Math.PI * (length - 1 - i)) / (2 * fall));
  }
}
