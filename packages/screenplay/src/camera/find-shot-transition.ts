import type { Span, Transition } from '../screenplay.ts';
import { itemsIn } from '../text/spans.ts';
import type { CameraWords } from './camera-words.ts';

/** How a shot begins and ends, where it is no hard cut. */
export type ShotTransition = {
  transition?: { transition: Transition; span: Span };
  /** Said at the end of the shot: the next one begins so. */
  next?: { transition: Transition; span: Span };
  fadesOut?: true;
};

/** What the words of one shot say of how it follows the one before, how the next follows it, and whether it ends in black. */
export function findShotTransition(
  silent: string,
  { transitions }: CameraWords,
  body: Span,
): ShotTransition {
  const found: ShotTransition = {};
  for (const { transition, span } of itemsIn(transitions, body).slice(0, mostTransitions)) {
    if (transition === 'out') found.fadesOut = true;
    else if (isAtEnd(silent, span, body)) found.next = { transition, span };
    else found.transition ??= { transition, span };
  }
  return found;
}

/** A shot has two ends. */
const mostTransitions = 4;

/** `… falls asleep. Dissolve to:` announces the next shot; words behind it tell of this one. */
function isAtEnd(silent: string, span: Span, body: Span): boolean {
  if (span.start - body.start < 3 || body.end - span.end > longestTail) return false;
  return tail.test(silent.slice(span.end, body.end));
}

const longestTail = 32;
const tail =
  /^ ?(?:transition|cut)?(?: ?(?:in)?to)?(?: (?:the )?next(?: shot| scene)?)?(?:转场|到|至|过渡)?(?:下一个?(?:镜头|场景))?[\s.,:;。、]{0,4}$/i;
