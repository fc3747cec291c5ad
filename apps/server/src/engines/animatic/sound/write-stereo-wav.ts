import { writeFileSync } from 'node:fs';
import { WAV_HEADER_BYTES, writeWavHeader } from '../decode/write-wav-header.ts';

export type StereoSound = { left: Float32Array; right: Float32Array };

const FRAME_BYTES = 6;
const FULL_SCALE = 2 ** 23 - 1;

/** Writes samples between -1 and 1 as a WAV of two channels of 24 bits. */
export function writeStereoWav(path: string, sound: StereoSound, sampleRateHz: number): void {
  const { left, right } = sound;
  const wav = Buffer.alloc(WAV_HEADER_BYTES + left.length * FRAME_BYTES);
  writeWavHeader(wav, { channels: 2, bytesPerSample: 3, sampleRateHz });
  for (let i = 0, at = WAV_HEADER_BYTES; i < left.length; i++, at += FRAME_BYTES) {
    write24(wav, at, left[i]!);
    write24(wav, at + 3, right[i]!);
  }
  writeFileSync(path, wav);
}

/** Byte by byte: `writeIntLE` checks its arguments each time, which took longer than the mix. */
function write24(wav: Buffer, at: number, sample: number): void {
  const value = Math.round(Math.max(-1, Math.min(1, sample)) * FULL_SCALE);
  wav[at] = value & 255;
  wav[at + 1] = (value >> 8) & 255;
  wav[at + 2] = (value >> 16) & 255;
}
