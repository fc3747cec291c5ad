import type { Span, Transition } from '../screenplay.ts';

/** How one picture follows another where the (width-folded) text says so, in order; `out`: the picture goes to black. */
export function findTransitions(text: string): { transition: Transition | 'out'; span: Span }[] {
  return [...text.matchAll(pattern)].map((match) => ({
    transition: transitions[match.slice(1).findIndex((group) => group !== undefined)]![0],
    span: { start: match.index, end: match.index + match[0].length },
  }));
}

// Smiles fade and logos fade in: the picture's fade opens a clause, or is the picture's.
const picture = String.raw`(?<=(?:^|[.:;!?,\n)\]] {0,2}|\b(?:then|and|scene|shot|screen|film|video|image|picture|frame|we|slow|slowly|gradually|everything|it|all) ))`;

const transitions: [Transition | 'out', string][] = [
  [
    'dissolve',
    String.raw`\b(?:cross[ -]?)?dissolv(?:es?|ing)\b|\bcross[ -]?fad(?:es?|ing)\b|(?=fad)${picture}fad(?:es?|ing) (?:into|over to)\b|叠化|交叉溶解|溶解|叠入|化入`,
  ],
  [
    'out',
    String.raw`(?=fad)${picture}fad(?:es?|ing) (?:slowly |gradually )?(?:out|to (?:black|white))\b|\bfade[ -]to[ -]black\b|\bfade[ -]out\b|淡出(?!淡入)|渐黑|黑场(?:结束|收尾)?(?=。|$)|画面(?:渐渐|慢慢|逐渐)?(?:变黑|暗下)`,
  ],
  [
    'fade',
    String.raw`(?=fad)${picture}fad(?:es?|ing) (?:slowly |gradually )?(?:in|up|from)\b|\bfade[ -]in[ -]?(?:from black)?:|\b(?:fade|dip|dips) (?:through|to) black and\b|淡入淡出|淡出淡入|淡入|渐显|从黑场`,
  ],
  [
    'wipe',
    String.raw`\bwipes? (?:transition|cut|to (?!(?:the |her |his )?(?:floor|table)))\b|\bwipe transition\b|划像|划变|擦除转场`,
  ],
  ['whip-pan', String.raw`\b(?:whip|swish)[ -]pans?\b|甩镜|甩切|快摇转场`],
  [
    'match-cut',
    String.raw`\bmatch(?:ed)?[ -]cuts?\b|\bgraphic match\b|匹配剪辑|匹配转场|匹配剪接|相似(?:物)?转场`,
  ],
];

const pattern = new RegExp(
  String.raw`(?=[cdfwsmg叠交溶化淡渐黑画从划擦甩快匹相])(?:${transitions.map(([, words]) => `(${words})`).join('|')})`,
  'gi',
);
