import { BELL, playStruck } from '../music/play-struck.ts';
import { drawTone } from '../draw-tone.ts';
import type { PlayRequest, StereoSound } from '../stereo-sound.ts';
import { layAtTimes } from './lay-at-times.ts';

/** Strokes of one bell. */
export function playBell(request: PlayRequest): StereoSound {
  const { seconds } = request;
  const strokes = [];
  for (let startSeconds = 0.2; startSeconds < seconds; startSeconds += 2.2) {
    strokes.push({ startSeconds, seconds: 2, key: 72, level: 0.8 });
  }
  const ring = playStruck(strokes, BELL, { seconds });
  return layAtTimes(request, [{ seconds: 0, sound: ring, gain: 1 }], { wet: 0.3, seconds: 1.2 });
}

/** Two seconds of ringing in every four. */
export function playPhone(request: PlayRequest): StereoSound {
  const ring = drawTone({
    seconds: 1.6,
    // Two tones that change twenty times a second, as a telephone's bell does.
    hertz: (part) => (Math.floor(part * 1.6 * 40) % 2 === 0 ? 850 : 1_060),
    level: (part) => 0.3 * Math.min(1, part * 40, (1 - part) * 12),
  });
  const rings = [];
  for (let seconds = 0.2; seconds < request.seconds; seconds += 3.2) {
    rings.push({ seconds, sound: ring, gain: 0.5 });
  }
  return layAtTimes(request, rings, { wet: 0.15, seconds: 0.3 });
}
