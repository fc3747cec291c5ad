/** A half-band low-pass: what lies between two samples, from the middle outwards. */
const TAPS = designTaps(10);

/** The same sound at twice the rate. */
export function doubleRate(samples: Float32Array): Float32Array {
  const { length } = samples;
  const out = new Float32Array(length * 2);
  const reach = TAPS.length;
  for (let i = 0; i < length; i++) {
    out[2 * i] = samples[i]!;
    let between = 0;
    if (i >= reach && i + reach < length) {
      for (let k = 0; k < reach; k++) between += TAPS[k]! * (samples[i - k]! + samples[i + 1 + k]!);
    } else {
      for (let k = 0; k < reach; k++) {
        between += TAPS[k]! * ((samples[i - k] ?? 0) + (samples[i + 1 + k] ?? 0));
      }
    }
    out[2 * i + 1] = between;
  }
  return out;
}

function designTaps(count: number): Float32Array {
  const taps = Float32Array.from({ length: count }, (_, k) => {
    const x = k + 0.5;
    const window = 0.5 + 0.5 * Math.cos((Math.PI * x) / (count + 0.5));
    return (Math.sin(Math.PI * x) / (Math.PI * x)) * window;
  });
  // What is constant stays as loud.
  const sum = 2 * taps.reduce((total, tap) => total + tap, 0);
  return taps.map((tap) => tap / sum);
}
