/** Mono sound: samples between -1 and 1. */
export type MonoSound = { samples: Float32Array; sampleRateHz: number };

const HEADER_BYTES = 44;

/** A WAV of one channel of 16 bits. */
export function writeWav({ samples, sampleRateHz }: MonoSound): Buffer {
  const wav = Buffer.alloc(HEADER_BYTES + samples.length * 2);
  wav.write('RIFF', 0, 'latin1');
  wav.writeUInt32LE(wav.length - 8, 4);
  wav.write('WAVEfmt ', 8, 'latin1');
  wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(1, 20);
  wav.writeUInt16LE(1, 22);
  wav.writeUInt32LE(sampleRateHz, 24);
  wav.writeUInt32LE(sampleRateHz * 2, 28);
  wav.writeUInt16LE(2, 32);
  wav.writeUInt16LE(16, 34);
  wav.write('data', 36, 'latin1');
  wav.writeUInt32LE(samples.length * 2, 40);
  for (let i = 0; i < samples.length; i++) {
    const value = Math.max(-1, Math.min(1, samples[i]!));
    wav.writeInt16LE(Math.round(value * 32767), HEADER_BYTES + i * 2);
  }
  return wav;
}
