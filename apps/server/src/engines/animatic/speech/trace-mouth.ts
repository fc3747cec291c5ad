/** A sound of speech and when it begins, in seconds from the beginning of the line. */
export type Phoneme = {
  /** IPA, with its stress marks; empty: a pause. */
  ipa: string;
  seconds: number;
};

type Stretch = { from: number; until: number; begins: number; ends: number };

/**
 * How far a mouth is open, 0 to 1, at each frame of a line, from its phonemes: vowels by how open they
 * are, lips closed on m, b and p, everything else in between. Closed in pauses and after the end.
 */
export function traceMouth(
  phonemes: readonly Phoneme[],
  { seconds, fps }: { seconds: number; fps: number },
): number[] {
  const stretches = phonemes.map(({ ipa, seconds: from }, index): Stretch => {
    const until = Math.min(phonemes[index + 1]?.seconds ?? seconds, seconds);
    const [begins, ends] = opennessOf(ipa);
    return { from, until, begins, ends };
  });
  const raw = Array.from({ length: Math.ceil(seconds * fps) }, (_, frame) =>
    openAt(stretches, frame / fps, 1 / fps),
  );
  return soften(raw);
}

/** Of the frame's time; lips that close at all within it are seen closed. */
function openAt(stretches: readonly Stretch[], start: number, length: number): number {
  const within = stretches.filter(({ from, until }) => until > start && from < start + length);
  if (within.some(({ begins, until, from }) => begins === 0 && until - from > 0.02)) return 0;
  const total = within.reduce((sum, stretch) => {
    const from = Math.max(start, stretch.from);
    const until = Math.min(start + length, stretch.until);
    const middle =
      ((from + until) / 2 - stretch.from) / Math.max(0.001, stretch.until - stretch.from);
    return sum + (until - from) * (stretch.begins + (stretch.ends - stretch.begins) * middle);
  }, 0);
  return total / length;
}

/** Lips take a moment to part; where they close they close. */
function soften(raw: readonly number[]): number[] {
  return raw.map((value, i) => {
    if (value === 0) return 0;
    const around = ((raw[i - 1] ?? 0) + (raw[i + 1] ?? 0)) / 2;
    return Math.round((0.65 * value + 0.35 * around) * 100) / 100;
  });
}

const OPEN: readonly (readonly [RegExp, number])[] = [
  [/[aäɑɐæʌɒ]/u, 1],
  [/[ɔɛœ]/u, 0.8],
  [/[eoøəɜɚɤɵ]/u, 0.6],
  [/[iɪɨᵻɯ]/u, 0.42],
  [/[uʊyʏ]/u, 0.34],
];
const CLOSED = /^[mbp]/u;
const TEETH_ON_LIP = /^[fvɱ]/u;
const WIDE = /^[kɡgŋɹrhχɣxlʁ]/u;

/** At the phoneme's beginning and end: a diphthong glides. */
function opennessOf(ipa: string): [number, number] {
  const plain = ipa.normalize('NFD').replace(/[\u0300-\u036fˈˌː\d()]/gu, '');
  // `(en)` says that a word is read in another language.
  if (plain === '' || ipa.startsWith('(')) return [0, 0];
  const vowels = [...plain].flatMap((letter) => OPEN.find(([set]) => set.test(letter))?.[1] ?? []);
  if (vowels.length > 0) return [vowels[0]!, vowels.at(-1)!];
  if (CLOSED.test(plain)) return [0, 0];
  const open = TEETH_ON_LIP.test(plain) ? 0.08 : WIDE.test(plain) ? 0.3 : 0.2;
  return [open, open];
}
