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
