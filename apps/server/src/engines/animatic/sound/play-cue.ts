import { playAmbience } from './ambience/play-ambience.ts';
import { playEffect } from './effects/play-effect.ts';
import { doubleRate } from './double-rate.ts';
import { gainToLevel } from './gain-to-level.ts';
import { playMusic } from './music/play-music.ts';
import type { PlayedCue } from './sound-job.ts';
import { SAMPLE_RATE_HZ, type StereoSound } from './stereo-sound.ts';

export type CueTime = {
  /** Samples of the film at which it begins and ends. */
  startSample: number;
  endSample: number;
  /** At which the film's music begins: bars are counted from there. */
  musicSample: number;
  seed: number;
  fps: number;
};

/** RMS of the sounding parts: a temp track is there to be felt, voices are at 0.13. */
const LEVELS = { music: 0.045, ambience: 0.028, effect: 0.06 };
/** A quiet place is quieter. */
const SOFT_AMBIENCE = 0.012;
const SOFT: ReadonlySet<string> = new Set(['room', 'birds', 'insects', 'forest']);

/** Plays a cue as loud as its kind is in a temp track. */
export function playCue(cue: PlayedCue, time: CueTime): StereoSound {
  const seconds = (time.endSample - time.startSample) / SAMPLE_RATE_HZ;
  const seed = time.seed;
  const sound = play(cue, { seconds, ...time, seed });
  const gain = gainToLevel([sound.left, sound.right], levelOf(cue));
  const side = (samples: Float32Array) => doubleRate(scaleBy(samples, gain));
  return { left: side(sound.left), right: side(sound.right) };
}

function scaleBy(samples: Float32Array, gain: number): Float32Array {
  for (let i = 0; i < samples.length; i++) samples[i]! *= gain;
  return samples;
}

function play(cue: PlayedCue, time: CueTime & { seconds: number }): StereoSound {
  const { seconds, seed } = time;
  if (cue.kind === 'ambience') {
    return playAmbience(cue.ambience, { seconds, seed: seed + saltOf(cue.ambience) });
  }
  if (cue.kind === 'effect') {
    const times = cue.steps?.map((frame) => (frame - cue.startFrame) / time.fps);
    return playEffect(cue.effect, {
      seconds,
      seed: seed + saltOf(cue.effect),
      ...(times && { times }),
    });
  }
  const fromSeconds = (time.startSample - time.musicSample) / SAMPLE_RATE_HZ;
  return playMusic({
    ...(cue.instrument && { instrument: cue.instrument }),
    mood: cue.mood,
    fromSeconds,
    untilSeconds: fromSeconds + seconds,
    seed,
  });
}

function levelOf(cue: PlayedCue): number {
  return cue.kind === 'ambience' && SOFT.has(cue.ambience) ? SOFT_AMBIENCE : LEVELS[cue.kind];
}

/** Rain and wind of one film are not the same noise. */
function saltOf(name: string): number {
  return [...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 100_003, 7);
}
