import { WAV_HEADER_BYTES, writeWavHeader } from '../decode/write-wav-header.ts';

/** Mono sound: samples between -1 and 1. */
export type MonoSound = { samples: Float32Array; sampleRateHz: number };

/** A WAV of one channel of 16 bits. */
export function writeWav({ samples, sampleRateHz }: MonoSound): Buffer {
  const wav = Buffer.alloc(WAV_HEADER_BYTES + samples.length * 2);
  writeWavHeader(wav, { channels: 1, bytesPerSample: 2, sampleRateHz });
  for (let i = 0; i < samples.length; i++) {
    const value = Math.max(-1, Math.min(1, samples[i]!));
    wav.writeInt16LE(Math.round(value * 32767), WAV_HEADER_BYTES + i * 2);
  }
  return wav;
}
