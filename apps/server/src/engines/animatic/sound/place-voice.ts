import type { Delivery, Framing } from '@callsheet/screenplay';
import { addRoom, type Room } from './add-room.ts';
import { addSound } from './add-sound.ts';
import { filterSound, type FilterShape } from './biquad.ts';
import { gainToLevel } from './gain-to-level.ts';
import type { VoiceClip } from './sound-job.ts';
import { makeSilence, SAMPLE_RATE_HZ, type StereoSound } from './stereo-sound.ts';

/** A spoken line at its place in the film. Mono samples at the film's own rate. */
export type PlacedVoice = Pick<VoiceClip, 'pan' | 'framing' | 'delivery' | 'through'> & {
  samples: Float32Array;
  /** First sample of the line, and one past the last it may reach; what is longer is cut. */
  startSample: number;
  endSample: number;
};

/** Every voice is brought to the same loudness (RMS of its sounding parts), whatever its sample's was. */
const VOICE_LEVEL = 0.13;
const DELIVERY_DB: Record<Delivery, number> = { whisper: -8, shout: 4, sing: 0 };
/** The closer, the drier. */
const ROOMS: Record<Framing, Room> = {
  'extreme-wide': { wet: 0.34, seconds: 0.75 },
  wide: { wet: 0.24, seconds: 0.6 },
  full: { wet: 0.17, seconds: 0.5 },
  medium: { wet: 0.09, seconds: 0.4 },
  'medium-close': { wet: 0.05, seconds: 0.35 },
  'close-up': { wet: 0.02, seconds: 0.3 },
  'extreme-close-up': { wet: 0, seconds: 0.3 },
};
const FADE_SECONDS = 0.005;
/** A line cut short goes out over this, so that it does not sound like a fault. */
const CUT_SECONDS = 0.06;

const THROUGH: Record<'off-screen' | 'phone', readonly FilterShape[]> = {
  'off-screen': [
    { kind: 'low-pass', hertz: 3_400 },
    { kind: 'high-pass', hertz: 140 },
  ],
  phone: [
    { kind: 'high-pass', hertz: 400 },
    { kind: 'high-pass', hertz: 320 },
    { kind: 'low-pass', hertz: 3_200 },
    { kind: 'low-pass', hertz: 3_200 },
    { kind: 'peak', hertz: 1_600, q: 1, gainDb: 4 },
  ],
};

/** Lays a line into the film's speech: level, filter, side and room. Same voice, same samples. */
export function placeVoice(speech: StereoSound, voice: PlacedVoice): void {
  const { startSample, pan, framing, through, delivery } = voice;
  const dry = cutToTime(voice, speech.left.length);
  if (dry.length === 0) return;
  if (through) filterSound(dry, SAMPLE_RATE_HZ, THROUGH[through]);
  const decibels = delivery ? DELIVERY_DB[delivery] : 0;
  const gain = gainToLevel([dry], VOICE_LEVEL) * 10 ** (decibels / 20);
  fade(dry, dry.length < voice.samples.length);
  const room = roomOf(framing, through);
  const tail = room.wet > 0 ? Math.round(room.seconds * SAMPLE_RATE_HZ) : 0;
  const line = makeSilence(dry.length + tail);
  // Constant power: a voice is as loud at the side as in the middle.
  const angle = ((pan + 1) * Math.PI) / 4;
  addSound(line.left, dry, { at: 0, gain: gain * Math.cos(angle) * Math.SQRT2 });
  addSound(line.right, dry, { at: 0, gain: gain * Math.sin(angle) * Math.SQRT2 });
  const heard = addRoom(line, room, SAMPLE_RATE_HZ);
  addSound(speech.left, heard.left, { at: startSample, gain: 1 });
  addSound(speech.right, heard.right, { at: startSample, gain: 1 });
}

function cutToTime({ samples, startSample, endSample }: PlacedVoice, filmLength: number) {
  const room = Math.max(0, Math.min(endSample, filmLength) - startSample);
  return samples.slice(0, room);
}

function fade(samples: Float32Array, isCut: boolean): void {
  const fadeIn = FADE_SECONDS * SAMPLE_RATE_HZ;
  const fadeOut = (isCut ? CUT_SECONDS : FADE_SECONDS) * SAMPLE_RATE_HZ;
  const { length } = samples;
  for (let i = 0; i < fadeIn && i < length; i++) samples[i]! *= (i + 1) / fadeIn;
  for (let i = Math.max(0, Math.ceil(length - fadeOut)); i < length; i++) {
    samples[i]! *= (length - i) / fadeOut;
  }
}

function roomOf(framing: Framing, through: PlacedVoice['through']): Room {
  if (through === 'phone') return { wet: 0, seconds: 0.3 };
  return through === 'off-screen' ? ROOMS.wide : ROOMS[framing];
}
