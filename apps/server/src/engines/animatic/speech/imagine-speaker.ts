/** Who is imagined behind a voice; what the words do not tell is absent. */
export type Speaker = {
  sex?: 'female' | 'male';
  age?: 'child' | 'old';
  kind?: 'small-creature' | 'large-creature' | 'machine';
};

const CHILD =
  /\b(?:child|children|kids?|boys?|girls?|baby|toddler|schoolgirl|schoolboy|little (?:one|prince|princess|brother|sister))\b|孩|童|宝宝|小朋友/iu;
/** Grown people are called so too. */
const YOUNG_ADULT = /\b(?:cowboy|boyfriend|girlfriend|young (?:man|woman|lady))\b|姑娘|小伙|小姐/iu;
const OLD =
  /\b(?:old|older|elderly|aged|ancient|grey-haired|gray-haired|white-haired|wrinkled|grand(?:ma|pa|mother|father)|granny|grandad|elder)\b|老(?!师|板|公|婆)|爷爷|奶奶|外婆|外公/iu;
const FEMALE =
  /\b(?:she|her|hers|herself|woman|women|lady|ladies|girls?|mother|mom|mum|mama|grandm\w+|granny|sister|daughter|queen|princess|wife|aunt\w*|nurse|witch|waitress|actress|hostess|heroine|bride|girlfriend|goddess|mermaid|female|madam|mrs|ms|miss)\b|女|母|妈|奶奶|外婆|姐|妹|姑娘|公主|王后|她|阿姨|婆婆/iu;
const MALE =
  /\b(?:he|him|his|himself|man|men|gentleman|guy|boys?|father|dad|papa|grandpa|grandfather|grandad|brother|son|king|prince|husband|uncle|monk|wizard|waiter|actor|hero|groom|boyfriend|cowboy|fisherman|businessman|policeman|male|mr|sir)\b|男|父|爸|爷|哥|弟|叔|先生|国王|王子|他(?!们)|小伙|大爷|外公|汉子|书生/iu;
const SMALL =
  /\b(?:cat|kitten|mouse|mice|rabbit|bunny|bird|chick|duckling|squirrel|hamster|fairy|elf|pixie|puppy|frog|hedgehog|monkey|fox|snake)\b|猫|鼠|兔|鸟|松鼠|精灵|仙子|青蛙|猴|狐|蛇/iu;
const LARGE =
  /\b(?:dragon|bear|giant|ogre|monster|troll|lion|tiger|elephant|whale|gorilla|dinosaur|demon|beast|horse|ox|bull|wolf)\b|龙|熊|巨人|怪|狮|虎|象|鲸|恐龙|魔|狼|牛/iu;
const MACHINE = /\b(?:robot|android|cyborg|computer|machine|AI|droid)\b|机器人|电脑|人工智能/iu;
const FEMALE_NAMES =
  /\b(?:ada|alice|amy|ana|anna|annie|bella|chloe|clara|diana|elena|ella|ellie|emily|emma|eva|eve|grace|hannah|helen|iris|jane|julia|kate|laura|lily|lin|lisa|lucy|luna|maria|marie|mary|maya|mei|mia|nina|nora|olivia|rose|sara|sarah|sofia|sophia|sophie|xiaomei|zoe)\b/iu;
const MALE_NAMES =
  /\b(?:adam|alex|andrew|ben|bob|charlie|chen|dan|daniel|david|eric|ethan|frank|george|henry|jack|jacob|james|jim|joe|john|jon|kai|kevin|leo|liam|li wei|lucas|luke|mark|max|michael|mike|noah|oliver|oscar|paul|peter|sam|thomas|tom|william|xiaoming)\b/iu;

/** Characters of given names; elsewhere they are words: 美丽 is no woman. */
const FEMALE_HAN = /[美丽芳娜娟婷静红玲雪梅兰莉]/u;
const MALE_HAN = /[明强伟刚军勇涛杰]/u;

/** Reads the words around a mention, or a name that was given. Words of sex and age go before names. */
export function imagineSpeaker(words: string, source: 'words' | 'name' = 'words'): Speaker {
  const sex =
    firstOf(words, FEMALE, MALE) ??
    firstOf(words, FEMALE_NAMES, MALE_NAMES) ??
    (source === 'name' ? firstOf(words, FEMALE_HAN, MALE_HAN) : undefined);
  const isChild = CHILD.test(words) && !YOUNG_ADULT.test(words);
  const age = OLD.test(words) ? 'old' : isChild ? 'child' : undefined;
  const kind = kindOf(words, sex !== undefined || isChild);
  return { ...(sex && { sex }), ...(age && { age }), ...(kind && { kind }) };
}

/** Of two kinds of words, whose come first: "the man looks at her" is of a man. */
function firstOf(words: string, female: RegExp, male: RegExp): Speaker['sex'] {
  const [first, second] = [words.search(female), words.search(male)];
  if (first === -1 && second === -1) return undefined;
  if (first === -1) return 'male';
  return second === -1 || first <= second ? 'female' : 'male';
}

/** "A girl with a cat" is a girl. */
function kindOf(words: string, isSomebody: boolean): Speaker['kind'] {
  if (MACHINE.test(words)) return 'machine';
  if (isSomebody) return undefined;
  if (LARGE.test(words)) return 'large-creature';
  return SMALL.test(words) ? 'small-creature' : undefined;
}
