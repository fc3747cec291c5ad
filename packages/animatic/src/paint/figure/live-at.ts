import { createRandom } from '../../random.ts';
import type { Timeline } from '../../timeline.ts';
import type { Talk } from './talk-at.ts';

/** Shears and lifts, in fractions of the height; `FigurePose` says what each is. */
export type Life = { lean: number; tilt: number; breath: number; nod: number };

type Moment = { timeline: Pick<Timeline, 'seed' | 'fps'>; frame: number };

/** What somebody does who does nothing: breathes, shifts the weight, moves the head with what is said. */
export function liveAt(key: string, talk: Talk, moment: Moment): Life {
  const { phase, ...own } = idle(key, moment);
  const words = speaking(talk, { frame: moment.frame, phase });
  return { ...own, tilt: own.tilt + words.tilt, nod: words.nod };
}

/** A breath every four seconds or so, and the weight shifting from foot to foot. */
function idle(key: string, { timeline, frame }: Moment) {
  const random = createRandom(timeline.seed, keyHash(key));
  const phase = random.between(0, Math.PI * 2);
  const seconds = frame / timeline.fps;
  const wave = (cycles: number, shift: number) =>
    Math.sin(seconds * cycles * Math.PI * 2 + phase * shift);
  return {
    phase,
    breath: 0.006 * wave(0.27, 1),
    lean: 0.006 * wave(0.11, 1.7),
    tilt: 0.007 * wave(0.17, 2.3),
  };
}

function keyHash(key: string): number {
  return [...key].reduce((hash, letter) => (hash * 31 + letter.charCodeAt(0)) >>> 0, 17);
}

/** Who speaks moves the head with the words; who listens nods now and then. */
function speaking({ isSpeaking, isListening, mouth }: Talk, at: { frame: number; phase: number }) {
  if (isSpeaking) {
    return { tilt: 0.014 * Math.sin(at.frame * 0.19 + at.phase), nod: 0.012 * (mouth - 0.3) };
  }
  if (!isListening) return { tilt: 0, nod: 0 };
  const beat = (at.frame / 75 + at.phase / (Math.PI * 2)) % 1;
  return { tilt: 0.008, nod: beat < 0.28 ? 0.016 * Math.sin((beat / 0.28) * Math.PI) ** 2 : 0 };
}
