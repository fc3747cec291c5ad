/** White noise between -1 and 1. Same seed, same noise. */
export function makeNoise(length: number, seed: number): Float32Array {
  const samples = new Float32Array(length);
  // xorshift32: its state must not be zero.
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) | 1;
  for (let i = 0; i < length; i++) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    samples[i] = state / 2_147_483_648;
  }
  return samples;
}
