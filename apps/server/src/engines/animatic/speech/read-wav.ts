/** Mono sound: samples between -1 and 1. */
export type MonoSound = { samples: Float32Array; sampleRateHz: number };

const HEADER_BYTES = 44;

/** Reads what espeak-ng writes: mono 16-bit PCM behind a header of 44 bytes, whose length fields it leaves wrong. */
export function readWav(wav: Uint8Array): MonoSound {
  const view = new DataView(wav.buffer, wav.byteOffset, wav.byteLength);
  const count = Math.max(0, (wav.byteLength - HEADER_BYTES) >> 1);
  const samples = new Float32Array(count);
  for (let i = 0; i < count; i++) samples[i] = view.getInt16(HEADER_BYTES + i * 2, true) / 32768;
  return { samples, sampleRateHz: wav.byteLength < HEADER_BYTES ? 0 : view.getUint32(24, true) };
}

/** The reverse, with a header that is right. */
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
