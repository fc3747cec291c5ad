import type { Span } from '../screenplay.ts';

/** `A store on a street corner`, `outside the café`, `街角的便利店`: the shot is in the street before it. */
export function isSeenOutside(text: string, { start, end }: Span): boolean {
  return (
    outsideBefore.test(text.slice(Math.max(0, start - 40), start)) ||
    outsideAfter.test(text.slice(end, end + 40))
  );
}

const outsideBefore =
  /\b(?:outside|exterior of|in front of|facade of|across (?:the street )?from) (?:of )?(?:the |an? |their |her |his )?(?:[a-z-]{1,14} ){0,2}$|(?:街角|街边|路边|巷口)的?[^，。,；]{0,6}$/i;
const outsideAfter =
  /^(?:'s)? (?:facade|exterior|front)\b|^,? (?:[a-z]{1,12} ){0,2}(?:on (?:a|the) (?:[a-z]{1,12} )?(?:street corner|corner|street|roadside)|from (?:the )?(?:outside|street))\b|^(?:的?外景|外面|门外|门前)/i;
