import { writeFileSync } from 'node:fs';

export type StereoSound = { left: Float32Array; right: Float32Array };

const HEADER_BYTES = 44;
const FRAME_BYTES = 6;
const FULL_SCALE = 2 ** 23 - 1;

/** Writes samples between -1 and 1 as a WAV of two channels of 24 bits. */
export function writeStereoWav(path: string, sound: StereoSound, sampleRateHz: number): void {
  const { left, right } = sound;
  const wav = Buffer.alloc(HEADER_BYTES + left.length * FRAME_BYTES);
  wav.write('RIFF', 0, 'latin1');
  wav.writeUInt32LE(wav.length - 8, 4);
  wav.write('WAVEfmt ', 8, 'latin1');
  wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(1, 20);
  wav.writeUInt16LE(2, 22);
  wav.writeUInt32LE(sampleRateHz, 24);
  wav.writeUInt32LE(sampleRateHz * FRAME_BYTES, 28);
  wav.writeUInt16LE(FRAME_BYTES, 32);
  wav.writeUInt16LE(24, 34);
  wav.write('data', 36, 'latin1');
  wav.writeUInt32LE(left.length * FRAME_BYTES, 40);
  for (let i = 0, at = HEADER_BYTES; i < left.length; i++, at += FRAME_BYTES) {
    wav.writeIntLE(quantise(left[i]!), at, 3);
    wav.writeIntLE(quantise(right[i]!), at + 3, 3);
  }
  writeFileSync(path, wav);
}

function quantise(sample: number): number {
  return Math.round(Math.max(-1, Math.min(1, sample)) * FULL_SCALE);
}
