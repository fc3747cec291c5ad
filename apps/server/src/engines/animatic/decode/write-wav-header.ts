/** Bytes of a WAV before its samples. */
export const WAV_HEADER_BYTES = 44;

export type WavShape = { channels: number; bytesPerSample: number; sampleRateHz: number };

/** Writes the header of a WAV of whole numbers into the buffer that holds all of it. */
export function writeWavHeader(
  wav: Buffer,
  { channels, bytesPerSample, sampleRateHz }: WavShape,
): void {
  const frameBytes = channels * bytesPerSample;
  wav.write('RIFF', 0, 'latin1');
  wav.writeUInt32LE(wav.length - 8, 4);
  wav.write('WAVEfmt ', 8, 'latin1');
  wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(1, 20);
  wav.writeUInt16LE(channels, 22);
  wav.writeUInt32LE(sampleRateHz, 24);
  wav.writeUInt32LE(sampleRateHz * frameBytes, 28);
  wav.writeUInt16LE(frameBytes, 32);
  wav.writeUInt16LE(bytesPerSample * 8, 34);
  wav.write('data', 36, 'latin1');
  wav.writeUInt32LE(wav.length - WAV_HEADER_BYTES, 40);
}
