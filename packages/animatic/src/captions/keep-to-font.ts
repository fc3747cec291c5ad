import type { Clip, Timeline } from '../timeline.ts';

export type FontedTimeline = {
  timeline: Timeline;
  /** What captions, name tags and labels had to leave out, in the order of the film: names of scripts, `emoji`, or a sign itself. */
  missing: string[];
};

/**
 * The timeline with captions, name tags and labels of letters that the font has, for it is the only one:
 * other letters would be empty boxes. A run of them becomes `…`, an accent that is missing leaves its letter, emoji go. What
 * is spoken stays as it was.
 */
export function keepToFont(
  timeline: Timeline,
  hasGlyph: (codePoint: number) => boolean,
): FontedTimeline {
  const missing = new Set<string>();
  const keep = (text: string) => keepText(text, hasGlyph, missing);
  const speech = timeline.speech.map((cue) => ({
    ...cue,
    ...(cue.speakerLabel && { speakerLabel: keep(cue.speakerLabel) }),
    ...(cue.speakerName && { speakerName: keep(cue.speakerName) }),
    pages: cue.pages.map((page) => ({ ...page, text: keep(page.text) })),
  }));
  const clips = timeline.clips.map((clip) => keepLabels(clip, keep));
  return { timeline: { ...timeline, clips, speech }, missing: [...missing] };
}

/** Names are kept alike in cues and on tags: by them a figure is known as the speaker. */
function keepLabels(clip: Clip, keep: (text: string) => string): Clip {
  const { scenery, things } = clip;
  const figures = scenery?.figures.map((figure) => ({ ...figure, name: keep(figure.name) }));
  return {
    ...clip,
    ...(scenery && figures && { scenery: { ...scenery, figures } }),
    ...(things && { things: things.map((thing) => ({ ...thing, label: keep(thing.label) })) }),
  };
}

type HasGlyph = (codePoint: number) => boolean;

const GRAPHEMES = new Intl.Segmenter('und', { granularity: 'grapheme' });
/** They only say how a grapheme is drawn: joiners and variation selectors. */
const INVISIBLE = /[\p{Variation_Selector}\p{Join_Control}\u200b\u2060]/gu;
const EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u;
/** For private use: in no font, and in no text that is kept. */
const GAP = '\ue000';
/** With the blanks and marks between its words, and a mark that would stand behind the dots. */
const GAPS = /\ue000(?:[\s\p{P}]*\ue000)*[.,。，、]?/gu;

function keepText(text: string, hasGlyph: HasGlyph, missing: Set<string>): string {
  let kept = '';
  for (const { segment } of GRAPHEMES.segment(text)) {
    const shown = findShown(segment, hasGlyph);
    if (shown === undefined) missing.add(nameOf(segment));
    kept += shown ?? (EMOJI.test(segment) ? '' : GAP);
  }
  const tidy = kept.replace(GAPS, '…').replace(/\s+/gu, ' ').trim();
  return tidy === '' ? '…' : tidy;
}

/** The grapheme as the font can show it. */
function findShown(grapheme: string, hasGlyph: HasGlyph): string | undefined {
  const isShown = (text: string) =>
    text !== GAP && [...text].every((letter) => /\s/u.test(letter) || hasGlyph(codeOf(letter)));
  const plain = grapheme.replace(INVISIBLE, '');
  const [base = ''] = plain.normalize('NFD');
  const ways = [plain, plain.normalize('NFC'), LIGATED[plain] ?? ''];
  if (/\p{Script=Latin}/u.test(base)) ways.push(base);
  return plain === '' ? '' : ways.find((way) => way !== '' && isShown(way));
}

/** Latin letters that do not come apart into a letter and its accent. */
const LIGATED: Record<string, string> = {
  ı: 'i',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ħ: 'h',
  Ħ: 'H',
  ŋ: 'n',
  œ: 'oe',
  Œ: 'OE',
  ſ: 's',
};

function codeOf(letter: string): number {
  return letter.codePointAt(0)!;
}

const SCRIPTS = (
  'Arabic Hebrew Hangul Thai Devanagari Bengali Tamil Telugu Gujarati Gurmukhi Kannada Malayalam ' +
  'Sinhala Lao Khmer Myanmar Tibetan Mongolian Georgian Armenian Ethiopic Cyrillic Greek Latin Han'
)
  .split(' ')
  .map((name) => ({ name, pattern: new RegExp(String.raw`\p{Script_Extensions=${name}}`, 'u') }));

function nameOf(grapheme: string): string {
  if (EMOJI.test(grapheme)) return 'emoji';
  return SCRIPTS.find(({ pattern }) => pattern.test(grapheme))?.name ?? grapheme;
}
