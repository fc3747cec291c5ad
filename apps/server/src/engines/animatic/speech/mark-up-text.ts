/** How a line's words are to be said, for a synthesiser that reads SSML. */
export type SpokenText = {
  text: string;
  /** espeak-ng's name of the language. */
  language: string;
  /** Sung: each word is held on a note, these steps of a semitone from the voice's pitch. */
  notes?: readonly number[];
};

/**
 * A line as SSML: its own signs are words, not orders. Pictographs are not read out. Han characters in
 * a language that espeak-ng cannot read them in are read as Chinese, which keeps the line's length.
 */
export function markUpText({ text, language, notes }: SpokenText): string {
  const plain = text
    .replaceAll('[[', '[')
    .replace(/\p{Cc}|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f/gu, ' ')
    .replace(/[<>*_~`]/g, ' ');
  const words = notes ? sing(plain, notes) : escape(plain);
  // A leading blank keeps a text that begins with `-` from being an option.
  return ` ${READS_HAN.test(language) ? words : words.replace(HAN, CHINESE)}`;
}

const READS_HAN = /^(?:cmn|yue)/;
const HAN = /\p{Script=Han}+/gu;
const CHINESE = '<voice name="cmn">$&</voice>';

function escape(text: string): string {
  return text.replaceAll('&', '&amp;');
}

/** Chinese is sung by the character, other languages by the word. */
function sing(text: string, notes: readonly number[]): string {
  const words =
    text.match(/[\p{Script=Han}][^\p{Script=Han}\s\p{L}]*|[^\s\p{Script=Han}]+/gu) ?? [];
  return words
    .map((word, index) => {
      const steps = notes[index % notes.length]!;
      const percent = Math.round((2 ** (steps / 12) - 1) * 100);
      const signed = percent < 0 ? `${percent}` : `+${percent}`;
      return `<prosody pitch="${signed}%" range="0%">${escape(word)}</prosody>`;
    })
    .join(' ');
}
