import { addRoom, type Room } from '../add-room.ts';
import { addSound } from '../add-sound.ts';
import { makeSilence, BED_RATE_HZ, type PlayRequest, type StereoSound } from '../stereo-sound.ts';

export type TimedSound = { seconds: number; sound: Float32Array; gain: number };

/** Lays sounds in the middle of the picture, in a room. What does not fit into the time is left out. */
export function layAtTimes(
  { seconds }: PlayRequest,
  sounds: readonly TimedSound[],
  room: Room,
): StereoSound {
  const lane = makeSilence(Math.round(seconds * BED_RATE_HZ));
  for (const { seconds: time, sound, gain } of sounds) {
    addSound(lane.left, sound, { at: Math.round(time * BED_RATE_HZ), gain });
  }
  return addRoom({ left: lane.left, right: lane.left.slice() }, room, BED_RATE_HZ);
}
