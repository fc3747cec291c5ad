import type {
  CameraAngle,
  CameraMove,
  CastRef,
  Framing,
  Mood,
  MoveSpeed,
  Transition,
} from '../src/screenplay.ts';

/**
 * One prompt with the film a storyboard artist reads in it, written by hand before the parser was asked.
 *
 * How the expectations are written: somebody new who acts or speaks, a place, a time, a named framing or words that
 * cut begin a shot. The same person going on, by name or by pronoun, does not, and neither does a camera that moves,
 * unless it arrives at a framing that is named.
 */
export type CorpusEntry = {
  name: string;
  language: 'en' | 'zh';
  prompt: string;
  durationSeconds: number;
  images: number;
  videos: number;
  /** In the order of the prompt. */
  shots: readonly ExpectedShot[];
};

export type ExpectedShot = {
  /** The words the shot begins with; looked for behind the beginning of the shot before. */
  from: string;
  /** Seconds, where the prompt says them. */
  at?: readonly [start: number, end: number];
  /** Only where the prompt says it. */
  size?: Framing;
  angle?: CameraAngle;
  move?: CameraMove;
  /** References on screen: `I1 V2`; empty: none of them. */
  cast: string;
  /** `I1: Hi.`, `V1 whisper: Hi.`, `I2 off: Hi.`, `- off: He left.` (a narrator), `Mia: Hi.` (no reference). */
  lines?: readonly string[];
  /** In all shots of an entry or in none. */
  staging?: ExpectedStaging;
};

/**
 * What the words tell of a shot beside its size and its cast, its own or those that hold for it. What is absent is not
 * told; feelings that somebody shows are no mood of the shot, and what only can be guessed is left out.
 */
export type ExpectedStaging = {
  speed?: MoveSpeed;
  transition?: Transition;
  /** The shot ends in black. */
  isOut?: true;
  /** Place, light, weather: `city/night/rain`, `-/dawn/-`. */
  setting?: string;
  mood?: Mood;
  /** `rain door music:guitar:calm music::calm silence`. */
  sounds?: string;
  /** One for each actor: `I1 left stands holds>I2`, `V1 enters:depth places:I2>V2 exits:right`, `Old_fisherman sits`. */
  blocking?: readonly string[];
};

/** A line of an expectation, taken apart. */
export type ExpectedLine = {
  /** `I1`, a name, or `-` for nobody who is seen or named. */
  speaker: string;
  delivery: string;
  isOffScreen: boolean;
  text: string;
};

export function readExpectedLine(line: string): ExpectedLine {
  const [, speaker, delivery = '', off, text] =
    /^([^:]{1,40}?)(?: (whisper|shout|sing))?( off)?: (.{1,400})$/s.exec(line)!;
  return { speaker: speaker!, delivery, isOffScreen: off !== undefined, text: text! };
}

/** `I1`, `V2`. */
export function nameRef({ kind, number }: CastRef): string {
  return `${kind === 'image' ? 'I' : 'V'}${number}`;
}
