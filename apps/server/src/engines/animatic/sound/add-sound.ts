/** Adds a sound to another at a sample, with a gain; what lies outside is left out. */
export function addSound(
  target: Float32Array,
  source: Float32Array,
  { at, gain }: { at: number; gain: number },
): void {
  const from = Math.max(0, -at);
  const until = Math.min(source.length, target.length - at);
  for (let i = from; i < until; i++) target[at + i]! += source[i]! * gain;
}
