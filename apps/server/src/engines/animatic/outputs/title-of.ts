import type { Screenplay } from '@callsheet/screenplay';

const LONGEST = 80;

/** How a description ends whose spoken line is left out. */
const SAYING =
  /[\s\p{P}]{0,4}(?:\b(?:and|then|who)\s+)?(?:\b(?:says?|said|asks?|asked|whispers?|shouts?|answers?|replies)|(?:低声|轻声|大声)?(?:说道|说|问道|问|喊道|喊|回答))[\s\p{P}]{0,4}$/iu;

/** What the film is called: how its first shot is told, as far as fits in a line. */
export function titleOf({ shots, language }: Screenplay): string {
  const words = shots[0]?.description.replace(/\s+/gu, ' ') ?? '';
  const told = words
    .replace(SAYING, '')
    .replace(/[\s,，:：;；]+$/u, '')
    .trim();
  if (!/[\p{L}\p{N}]/u.test(told)) return language === 'zh' ? '预演' : 'Rehearsal';
  const letters = [...told];
  if (letters.length <= LONGEST) return told;
  const cut = letters.slice(0, LONGEST - 1).join('');
  // Not within a word, where there are words.
  const whole = /\s/u.test(cut) ? cut.replace(/\s\S*$/u, '') : cut;
  return `${whole.replace(/[\s\p{P}]+$/u, '')}…`;
}
