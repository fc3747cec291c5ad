import { SAMPLE_RATE_HZ } from './stereo-sound.ts';

/** What is left of everything else under a spoken line: 10 dB down, so that the line is understood. */
export const UNDER_SPEECH = 10 ** (-10 / 20);
/** Down before the line begins, up again after it: nobody notices. */
const DOWN_SECONDS = 0.25;
const UP_SECONDS = 0.45;
/** Between lines that are closer than this it stays down. */
const HOLD_SECONDS = 0.5;

/** Samples of the film in which somebody is heard speaking. */
export type SpeechSpan = { startSample: number; endSample: number };

/** The gain of what gives way to speech, for each sample of the film; smooth, in decibels. */
export function duckGains(spans: readonly SpeechSpan[], sampleCount: number): Float32Array {
  const depth = new Float32Array(sampleCount);
  for (const { startSample, endSample } of mergeSpans(spans)) {
    const [down, up] = [DOWN_SECONDS * SAMPLE_RATE_HZ, UP_SECONDS * SAMPLE_RATE_HZ];
    const from = Math.max(0, Math.floor(startSample - down));
    for (let i = from; i < endSample + up && i < sampleCount; i++) {
      const away = i < startSample ? (startSample - i) / down : Math.max(0, i - endSample) / up;
      const ease = away >= 1 ? 0 : 0.5 + 0.5 * Math.cos(Math.PI * away);
      depth[i] = Math.max(depth[i]!, ease);
    }
  }
  const floor = Math.log(UNDER_SPEECH);
  return depth.map((value) => (value === 0 ? 1 : Math.exp(value * floor)));
}

function mergeSpans(spans: readonly SpeechSpan[]): SpeechSpan[] {
  const merged: SpeechSpan[] = [];
  for (const span of spans.toSorted((a, b) => a.startSample - b.startSample)) {
    const last = merged.at(-1);
    if (last && span.startSample - last.endSample < HOLD_SECONDS * SAMPLE_RATE_HZ) {
      last.endSample = Math.max(last.endSample, span.endSample);
    } else merged.push({ ...span });
  }
  return merged;
}
