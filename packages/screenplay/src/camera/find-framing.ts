import type { Framing, Span } from '../screenplay.ts';

/** The first framing the (width-folded) text names, and where. */
export function findFraming(text: string): { framing: Framing; span: Span } | undefined {
  return findFramings(text)[0];
}

/** Every framing the (width-folded) text names, in order. */
export function findFramings(text: string): { framing: Framing; span: Span }[] {
  return [...text.matchAll(framingPattern)].map((match) => ({
    framing: framings[match.slice(1).findIndex((group) => group !== undefined)]![0],
    span: { start: match.index, end: match.index + match[0].length },
  }));
}

// The narrower word first: "medium close-up" and "extreme close-up" hold "close-up".
const framings: [Framing, string][] = [
  [
    'extreme-close-up',
    String.raw`\b(?:extreme|big|tight|macro) close[ -]?ups?\b|\bmacro (?:shot|view)\b|\bECU\b|大特写|极特写|微距`,
  ],
  [
    'medium-close',
    String.raw`\bmedium close(?:[ -]?ups?| shots?)?\b|\bbust shot\b|\bhead and shoulders\b|中近景|近景`,
  ],
  [
    'extreme-wide',
    String.raw`\b(?:extreme|very|ultra)[ -](?:wide|long)\b|\b(?:establishing|aerial|drone|panoramic) (?:shot|view)\b|大远景|大全景|航拍|定场`,
  ],
  ['close-up', String.raw`\bclose[ -]?ups?\b|\bclose (?:shot|on)\b|\bdetail shot\b|特写`],
  [
    'wide',
    String.raw`\b(?:wide|long)[ -](?:angle )?(?:shot|view|angle)\b|\bfinal shot\b|远景|全景|广角`,
  ],
  ['full', String.raw`\bfull[ -](?:body|length|shot)\b|\baction shot\b|全身|人全景`],
  [
    'medium',
    String.raw`\b(?:medium|mid|waist|cowboy)[ -](?:two[ -])?(?:shot|angle|view)\b|中景|半身`,
  ],
];

const framingPattern = new RegExp(
  `(?=[ebtmhvuadpclwf大极微中近航定特远全广人半])(?:${framings.map(([, words]) => `(${words})`).join('|')})`,
  'gi',
);
