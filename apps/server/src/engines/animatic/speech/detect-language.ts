/** espeak-ng's voices by what only their script or their commonest words show. First that fits. */
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
  [/\p{Script=Hangul}/u, 'ko'],
  [/\p{Script=Han}/u, 'cmn'],
  [/[іїєґ]/iu, 'uk'],
  [/\p{Script=Cyrillic}/u, 'ru'],
  [/\p{Script=Greek}/u, 'el'],
  [/\p{Script=Arabic}/u, 'ar'],
  [/\p{Script=Hebrew}/u, 'he'],
  [/\p{Script=Devanagari}/u, 'hi'],
  [/\p{Script=Bengali}/u, 'bn'],
  [/\p{Script=Tamil}/u, 'ta'],
  [/\p{Script=Thai}/u, 'th'],
  [/[ăơưđạảấầẩậắằẵặẹẻẽếềểễệịọỏốồổộớờởợụủứừửữựỳỵỷỹ]/iu, 'vi'],
  [/[łąęśźż]/iu, 'pl'],
  [/[ğış]/u, 'tr'],
  [/[ěřů]/iu, 'cs'],
];

/** Small words and letters that are the language's own, or nearly. */
const WORDS: readonly (readonly [string, ReadonlySet<string>])[] = [
  ['es', words('el los las un una es está estoy soy eres qué por para muy gracias hola buenos días señor amigo mi tu y con pero no me te')],
  ['fr', words("le les un une est je tu nous vous il elle c'est merci bonjour pour avec très oui mon ma mais pas ne où la de")],
  ['de', words('der die das ein eine ist ich du wir ihr nicht und mit für guten danke bitte sehr mein aber wo was wie auf')],
  ['it', words('il gli un uno una è sono sei che per molto grazie ciao buongiorno mio mia ma non con dove come la di')],
  ['pt', words('os as um uma é você não obrigado obrigada olá muito meu minha com mas onde bom dia eu está o de')],
  ['nl', words('het een ik jij wij niet met voor dank goed mijn maar waar wat hoe zijn ben goedemorgen de')],
  ['en-us', words("the a an is are i you we they not and with for my but where what how it this that to of in on hello good i'm it's do have be come go me no so as was")],
]; // prettier-ignore

const LETTERS: readonly (readonly [RegExp, string])[] = [
  [/[¿¡ñ]/iu, 'es'],
  [/[œç]/iu, 'fr'],
  [/ß/u, 'de'],
  [/[ãõ]/iu, 'pt'],
];

/**
 * The language that a line is spoken in, by its script and its small words, as espeak-ng calls it.
 * @param known what the screenplay takes it for, where the line itself does not tell.
 */
export function detectLanguage(text: string, known: 'en' | 'zh'): string {
  const script = SCRIPTS.find(([pattern]) => pattern.test(text));
  if (script) return script[1];
  const found = text.toLowerCase().match(/\p{L}[\p{L}'’]*/gu) ?? [];
  const spoken = found.map((word) => word.replace('’', "'"));
  const counts = WORDS.map(([language, small]) => ({
    language,
    count: spoken.filter((word) => small.has(word)).length + lettersOf(language, text),
  }));
  const english = counts.at(-1)!.count;
  const best = counts.reduce((most, entry) => (entry.count > most.count ? entry : most));
  // A word or two that English shares with others does not make it another language.
  if (best.count >= 2 && best.count > english) return best.language;
  return known === 'zh' && !/\p{Script=Latin}/u.test(text) ? 'cmn' : 'en-us';
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}

function lettersOf(language: string, text: string): number {
  return LETTERS.some(([letters, name]) => name === language && letters.test(text)) ? 2 : 0;
}
