import { PitchDetector } from 'pitchy';

/** The range of human speech, from a low male voice to a small child's. */
const LOWEST_HZ = 60;
const HIGHEST_HZ = 600;
/** Below the voice there is only the room: traffic, wind, hum. Left in, it hides the voice of a street scene. */
const RUMBLE_HZ = 80;
/** Voiced frames of clean speech score above 0.9 in the McLeod method, on a street above 0.75. */
const CLARITY = 0.75;
const HOP_SECONDS = 0.02;
/** Breath, room and music behind a voice are quieter than this part of the loudest frame. */
const QUIET = 0.2;
const HIGHEST_RATE_HZ = 16_000;
/** A median over fewer frames (0.2 s) says nothing about a voice. */
const FEWEST_FRAMES = 10;

/**
 * The median fundamental frequency of the voiced parts, in hertz; `null` when there is too little voice.
 * Takes mono samples between -1 and 1. Each frame counts by its energy: somebody speaking is louder than
 * the music behind them, which may be clearer and longer.
 * McLeod & Wyvill, "A smarter way to find pitch" (2005).
 */
export function measurePitch(samples: Float32Array, sampleRateHz: number): number | null {
  // Nothing that decides a pitch is lost, and it is a quarter of the work.
  if (sampleRateHz > HIGHEST_RATE_HZ) return measurePitch(halveRate(samples), sampleRateHz / 2);
  const length = windowLength(sampleRateHz);
  const detector = PitchDetector.forFloat32Array(length);
  const hop = Math.round(HOP_SECONDS * sampleRateHz);
  const frames = splitFrames(cutRumble(samples, sampleRateHz), length, hop);
  const floor = QUIET ** 2 * frames.reduce((most, frame) => Math.max(most, energy(frame)), 0);
  const found: Voiced[] = [];
  for (const frame of frames) {
    const weight = energy(frame);
    if (weight <= floor) continue;
    const [pitchHz, clarity] = detector.findPitch(frame, sampleRateHz);
    if (clarity < CLARITY || pitchHz < LOWEST_HZ || pitchHz > HIGHEST_HZ) continue;
    found.push({ pitchHz, weight });
  }
  return found.length < FEWEST_FRAMES ? null : weightedMedian(found);
}

function halveRate(samples: Float32Array): Float32Array {
  const half = new Float32Array(samples.length >> 1);
  for (let i = 0; i < half.length; i++) half[i] = (samples[2 * i]! + samples[2 * i + 1]!) / 2;
  return half;
}

type Voiced = { pitchHz: number; weight: number };

/** Two periods of the lowest voice must fit, or the method cannot see it. */
function windowLength(sampleRateHz: number): number {
  return 2 ** Math.ceil(Math.log2((2.5 * sampleRateHz) / LOWEST_HZ));
}

/** A second-order Butterworth high-pass (bilinear transform). */
function cutRumble(samples: Float32Array, sampleRateHz: number): Float32Array {
  const k = Math.tan((Math.PI * RUMBLE_HZ) / sampleRateHz);
  const norm = 1 / (1 + Math.SQRT2 * k + k * k);
  const feedback1 = 2 * (k * k - 1) * norm;
  const feedback2 = (1 - Math.SQRT2 * k + k * k) * norm;
  const out = new Float32Array(samples.length);
  let [in1, in2, out1, out2] = [0, 0, 0, 0];
  for (let i = 0; i < samples.length; i++) {
    const value = samples[i]!;
    const result = norm * (value - 2 * in1 + in2) - feedback1 * out1 - feedback2 * out2;
    [in2, in1, out2, out1] = [in1, value, out1, result];
    out[i] = result;
  }
  return out;
}

function splitFrames(samples: Float32Array, length: number, hop: number): Float32Array[] {
  const frames: Float32Array[] = [];
  for (let start = 0; start + length <= samples.length; start += hop) {
    frames.push(samples.subarray(start, start + length));
  }
  return frames;
}

/** Mean square. */
function energy(frame: Float32Array): number {
  let sum = 0;
  for (const sample of frame) sum += sample * sample;
  return sum / frame.length;
}

function weightedMedian(frames: Voiced[]): number {
  const sorted = frames.toSorted((a, b) => a.pitchHz - b.pitchHz);
  const half = sorted.reduce((sum, frame) => sum + frame.weight, 0) / 2;
  let passed = 0;
  for (const { pitchHz, weight } of sorted) {
    passed += weight;
    if (passed >= half) return pitchHz;
  }
  return sorted.at(-1)!.pitchHz;
}
