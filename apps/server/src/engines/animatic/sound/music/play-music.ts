import type { Instrument, Mood } from '@callsheet/screenplay';
import { addRoom } from '../add-room.ts';
import { BED_RATE_HZ, type StereoSound } from '../stereo-sound.ts';
import { compose, type Part } from './compose.ts';
import * as held from './held-voices.ts';
import type { Note } from './note.ts';
import { playDrums } from './play-drums.ts';
import { playHeld, type HeldVoice } from './play-held.ts';
import { GUITAR, GUZHENG, HARP, playPlucked, type PluckedString } from './play-plucked.ts';
import { BELL, PIANO, playStruck, type StruckBody } from './play-struck.ts';
import { styleOf } from './read-mood.ts';

export type MusicRequest = {
  /** Absent: whoever plays music of the mood. */
  instrument?: Instrument;
  mood: Mood;
  /** From where to where in the film's music. */
  fromSeconds: number;
  untilSeconds: number;
  /** Of the film. */
  seed: number;
};

type Player = (notes: readonly Note[], shape: { seconds: number; seed: number }) => Float32Array;

type Seat = {
  parts: readonly Part[];
  lowestKey: number;
  isPentatonic?: boolean;
  play: Player;
  /** -1 left to 1 right. */
  pan: number;
};

const HALL = { wet: 0.22, seconds: 1.1 };

/** Plays the film's music, from somewhere to somewhere, by one instrument or by those that fit its mood. */
export function playMusic(request: MusicRequest): StereoSound {
  const players = request.instrument ? [request.instrument] : styleOf(request.mood).ensemble;
  const seconds = request.untilSeconds - request.fromSeconds;
  const length = Math.round(seconds * BED_RATE_HZ);
  const sound = { left: new Float32Array(length), right: new Float32Array(length) };
  for (const instrument of players) {
    const angle = ((panOf(instrument) + 1) * Math.PI) / 4;
    const samples = playPart(instrument, request);
    samples.forEach((value, i) => {
      sound.left[i]! += value * Math.cos(angle);
      sound.right[i]! += value * Math.sin(angle);
    });
  }
  return addRoom(sound, HALL, BED_RATE_HZ);
}

function panOf(instrument: Instrument): number {
  return instrument === 'drums' ? 0 : SEATS[instrument].pan;
}

function playPart(instrument: Instrument, request: MusicRequest): Float32Array {
  if (instrument === 'drums') return playDrums(request);
  const { parts, lowestKey, isPentatonic, play } = SEATS[instrument];
  const { mood, fromSeconds, untilSeconds, seed } = request;
  const notes = parts.flatMap((part, index) =>
    compose({
      part,
      mood,
      // A second part lies above the first.
      lowestKey: lowestKey + 12 * index,
      ...(isPentatonic && { isPentatonic }),
      fromSeconds,
      untilSeconds,
      seed,
    }),
  );
  return play(notes, { seconds: untilSeconds - fromSeconds, seed });
}

function hold(voice: HeldVoice): Player {
  return (notes, shape) => playHeld(notes, voice, shape);
}

function pluck(string: PluckedString): Player {
  return (notes, shape) => playPlucked(notes, string, shape);
}

function strike(body: StruckBody): Player {
  return (notes, shape) => playStruck(notes, body, shape);
}

const SEATS: Record<Exclude<Instrument, 'drums'>, Seat> = {
  accordion: { parts: ['melody'], lowestKey: 60, play: hold(held.ACCORDION), pan: -0.15 },
  bell: { parts: ['melody'], lowestKey: 65, play: strike(BELL), pan: 0.2 },
  brass: { parts: ['melody'], lowestKey: 50, play: hold(held.BRASS), pan: 0.2 },
  cello: { parts: ['melody'], lowestKey: 38, play: hold(held.CELLO), pan: 0.2 },
  erhu: { parts: ['melody'], lowestKey: 62, isPentatonic: true, play: hold(held.ERHU), pan: -0.15 },
  flute: { parts: ['melody'], lowestKey: 67, play: hold(held.FLUTE), pan: 0.15 },
  guitar: { parts: ['arpeggio'], lowestKey: 45, play: pluck(GUITAR), pan: -0.1 },
  guzheng: { parts: ['arpeggio'], lowestKey: 55, isPentatonic: true, play: pluck(GUZHENG), pan: 0.1 },
  harp: { parts: ['arpeggio'], lowestKey: 52, play: pluck(HARP), pan: -0.2 },
  orchestra: { parts: ['pad'], lowestKey: 43, play: hold(held.ORCHESTRA), pan: 0 },
  piano: { parts: ['arpeggio', 'melody'], lowestKey: 46, play: strike(PIANO), pan: 0 },
  synth: { parts: ['pad'], lowestKey: 43, play: hold(held.SYNTH), pan: 0 },
  violin: { parts: ['melody'], lowestKey: 62, play: hold(held.VIOLIN), pan: -0.2 },
}; // prettier-ignore
