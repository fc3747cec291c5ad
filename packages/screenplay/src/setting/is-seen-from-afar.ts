import type { Span } from '../screenplay.ts';

/** The sea of `looks out at the sea`, `望着大海`, is where nobody is. */
export function isSeenFromAfar(text: string, { start }: Span): boolean {
  return looking.test(text.slice(Math.max(0, start - reachUnits), start));
}

const reachUnits = 56;
const looking =
  /\b(?:look|gaz|star|glanc|point|peer|dream|think)(?:s|es|ing|ed|e)? (?:out |up |down |over |off |back )?(?:at|to|toward|towards|over|across|through|of|into) (?:the |an? |their |her |his )?(?:[a-z-]{1,14} ){0,2}$|(?:望[着向]|看[着向]|眺望|凝视|遥望|指[着向]|望出)[^,，。;；]{0,6}$/i;
