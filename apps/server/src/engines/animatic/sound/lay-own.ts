import { decodeStereo } from '../decode/decode-sound.ts';
import { addSound } from './add-sound.ts';
import { gainToLevel } from './gain-to-level.ts';
import type { OwnClip } from './sound-job.ts';
import { SAMPLE_RATE_HZ, type StereoSound } from './stereo-sound.ts';

/** As loud as a temp track's music. */
const QUIET_LEVEL = 0.045;
/** A sound that begins or is cut goes over this, so that it does not click. */
const FADE_SECONDS = 0.06;

/**
 * Lays a sound of the request into a bus, from its beginning, and returns it.
 * @throws FFmpegError when it cannot be decoded.
 */
export function layOwn(bus: StereoSound, clip: OwnClip, fps: number): StereoSound {
  const [from, until] = [clip.startFrame, clip.endFrame].map((frame) =>
    Math.round((frame * SAMPLE_RATE_HZ) / fps),
  ) as [number, number];
  const { path, format } = clip;
  const seconds = (until - from) / SAMPLE_RATE_HZ;
  const decoded = decodeStereo({
    path,
    format,
    sampleRateHz: SAMPLE_RATE_HZ,
    longestSeconds: seconds + 2 * FADE_SECONDS,
  });
  const sound = cut(decoded, until - from);
  const gain = clip.isQuiet ? gainToLevel([sound.left, sound.right], QUIET_LEVEL) : 1;
  addSound(bus.left, sound.left, { at: from, gain });
  addSound(bus.right, sound.right, { at: from, gain });
  return sound;
}

function cut({ left, right }: StereoSound, length: number): StereoSound {
  const isLonger = left.length > length;
  const side = (samples: Float32Array) => {
    const kept = samples.slice(0, length);
    if (isLonger) fadeOut(kept);
    return kept;
  };
  return { left: side(left), right: side(right) };
}

function fadeOut(samples: Float32Array): void {
  const fade = FADE_SECONDS * SAMPLE_RATE_HZ;
  for (let i = Math.max(0, Math.ceil(samples.length - fade)); i < samples.length; i++) {
    samples[i]! *= (samples.length - i) / fade;
  }
}
