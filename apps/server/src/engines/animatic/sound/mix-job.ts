import { decodeSound, decodeStereo } from '../decode/decode-sound.ts';
import { mixSound } from '../speech/mix-sound.ts';
import type { SoundJob } from './sound-job.ts';
import type { StereoSound } from './write-stereo-wav.ts';

export const SAMPLE_RATE_HZ = 48_000;

export type FilmSound = { mix: StereoSound; speech: StereoSound; ambience: StereoSound };

/** The whole sound of a film, and the parts it is made of. Same job, same samples. */
export function mixJob({ fps, frameCount, voices, own }: SoundJob): FilmSound {
  const samplesPerFrame = SAMPLE_RATE_HZ / fps;
  const longestSeconds = frameCount / fps;
  const lines = voices.map(({ path, format, startFrame, endFrame, pan }) => ({
    samples: decodeSound({ path, format, sampleRateHz: SAMPLE_RATE_HZ, longestSeconds }),
    startSample: startFrame * samplesPerFrame,
    endSample: endFrame * samplesPerFrame,
    pan,
  }));
  const sounds = own.map(({ path, format, startFrame, endFrame }) => ({
    ...decodeStereo({ path, format, sampleRateHz: SAMPLE_RATE_HZ, longestSeconds }),
    startSample: startFrame * samplesPerFrame,
    endSample: endFrame * samplesPerFrame,
  }));
  const shape = { sampleCount: frameCount * samplesPerFrame, sampleRateHz: SAMPLE_RATE_HZ };
  const mix = mixSound({ lines, sounds, ...shape });
  const speech = mixSound({ lines, sounds: [], ...shape });
  return { mix, speech, ambience: subtract(mix, speech) };
}

function subtract(all: StereoSound, part: StereoSound): StereoSound {
  return {
    left: all.left.map((value, i) => value - part.left[i]!),
    right: all.right.map((value, i) => value - part.right[i]!),
  };
}
