export type Gender = 'female' | 'male';

/** What a noun or a pronoun says of somebody; undefined: nothing, or that they are several. */
export function genderOf(word: string): Gender | undefined {
  if (female.test(word)) return 'female';
  return male.test(word) ? 'male' : undefined;
}

const female =
  /^(?:she|her|girl|(?:[a-z]{1,12})?woman|lady|mother|mom|mum|grandmother|grandma|granny|queen|princess|sister|daughter|wife|bride|actress|waitress|witch|heroine|她|.{0,2}(?:女.?|妈|妈妈|奶奶|外婆|母亲|姐姐|妹妹|公主|姑娘|新娘|王后|少女))$/i;
const male =
  /^(?:he|his|him|boy|(?:[a-z]{1,12}[^wo])?man|gentleman|father|dad|grandfather|grandpa|king|prince|brother|son|husband|groom|actor|waiter|wizard|hero|他|.{0,2}(?:男.?|爸|爸爸|爷爷|外公|父亲|哥哥|弟弟|王子|先生|国王|新郎))$/i;
