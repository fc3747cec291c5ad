import { writeFileSync } from 'node:fs';
import { decodeSound } from '../decode/decode-sound.ts';
import { hearMouth } from './hear-mouth.ts';
import { measurePitch } from './measure-pitch.ts';
import type { LineJob, SpokenFile } from './speak-lines.ts';
import { trimSilence } from './trim-silence.ts';
import { writeWav } from './write-wav.ts';

const SAMPLE_RATE_HZ = 24_000;
const LONGEST_SECONDS = 60;

/**
 * Takes a line that another synthesiser spoke as it is, without the silence around it.
 * @throws FFmpegError when it is no sound.
 */
export function finishRecording(line: LineJob, fps: number): SpokenFile {
  const samples = decodeSound({
    path: line.recording!,
    format: 'wav',
    sampleRateHz: SAMPLE_RATE_HZ,
    longestSeconds: LONGEST_SECONDS,
  });
  const { sound } = trimSilence({ samples, sampleRateHz: SAMPLE_RATE_HZ });
  writeFileSync(line.path, writeWav(sound));
  const seconds = sound.samples.length / SAMPLE_RATE_HZ;
  const mouth = hearMouth(sound.samples, {
    sampleRateHz: SAMPLE_RATE_HZ,
    fps,
    frameCount: Math.ceil(seconds * fps),
  });
  return { path: line.path, seconds, pitchHz: measurePitch(sound.samples, SAMPLE_RATE_HZ), mouth };
}
