/**
 * How long a WAV sounds, by its format and its size: servers that stream do not know the length they
 * write into the header.
 * @throws Error when it is no WAV.
 */
export function readWavSeconds(wav: Uint8Array): number {
  const view = new DataView(wav.buffer, wav.byteOffset, wav.byteLength);
  if (wav.length < 44 || tag(wav, 0) !== 'RIFF' || tag(wav, 8) !== 'WAVE') {
    throw new Error('it sent no WAV');
  }
  let bytesPerSecond = 0;
  for (let at = 12; at + 8 <= wav.length;) {
    const size = view.getUint32(at + 4, true);
    if (tag(wav, at) === 'fmt ' && at + 20 <= wav.length) {
      bytesPerSecond = view.getUint32(at + 16, true);
    }
    if (tag(wav, at) === 'data' && bytesPerSecond > 0) {
      return Math.min(size, wav.length - at - 8) / bytesPerSecond;
    }
    at += 8 + size + (size % 2);
  }
  throw new Error('it sent a WAV without sound');
}

function tag(wav: Uint8Array, at: number): string {
  return String.fromCharCode(...wav.subarray(at, at + 4));
}
