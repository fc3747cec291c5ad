import { kindIn } from './kind-in.ts';
import type { Build } from './silhouette.ts';

/** `stature`: height in adults, as they stand. */
export type KnownBuild = {
  build: Build;
  stature: number;
  /** Keeps off the ground. */
  flies?: true;
};

/**
 * How somebody is built by their name, else by what the film's words say they are (`Rob: a rusty
 * robot`, `小白是一只猫`), else by the pronoun that follows, else by a given name.
 */
export function buildOf(name: string, words: string): KnownBuild {
  const whole = tellings(name, words);
  const told = [name, ...whole.map(headOf)];
  const traits = told.map(readTraits);
  const kind = traits.find((one) => one.kind)?.kind ?? 'person';
  const size = traits.find((one) => one.size)?.size ?? 1;
  const flies = told.some((words) => FLYING.test(words)) && { flies: true as const };
  const isRound = kind === 'robot' && whole.some((words) => ROUND.test(words));
  const build = isRound ? 'round-robot' : kind;
  if (build !== 'person') return { build, stature: STATURES[build] * size, ...flies };
  const age = traits.find((one) => one.age)?.age;
  const sex = traits.find((one) => one.sex)?.sex ?? sexOf(name, words);
  const person = personOf(age, sex);
  // A small child is a child; only a giant is no person's size.
  return { build: person, stature: STATURES[person] * Math.max(1, size) };
}

type Sex = 'female' | 'male';
type Age = 'child' | 'old';

function personOf(age: Age | undefined, sex: Sex | undefined): Build {
  if (age === 'child') return sex === 'female' ? 'girl' : 'boy';
  if (age === 'old') return sex === 'female' ? 'old-woman' : 'old-man';
  return sex === 'female' ? 'woman' : 'man';
}

const STATURES: Record<Build, number> = {
  man: 1,
  woman: 0.94,
  boy: 0.72,
  girl: 0.72,
  'old-man': 0.95,
  'old-woman': 0.88,
  robot: 0.95,
  'round-robot': 0.44,
  alien: 0.9,
  ghost: 0.95,
  monster: 1.3,
  cat: 0.36,
  dog: 0.48,
  fox: 0.48,
  horse: 1.15,
  cow: 0.9,
  deer: 0.95,
  pig: 0.5,
  sheep: 0.56,
  lion: 0.72,
  bear: 0.8,
  elephant: 1.6,
  rabbit: 0.34,
  mouse: 0.26,
  dragon: 1.6,
  bird: 0.3,
  penguin: 0.5,
  fish: 0.26,
  snake: 0.4,
  turtle: 0.28,
};

/** What the words say somebody is: `Name: …`, `Name (…)`, `Name, a …`, `Name is a …`, `a … called Name`. */
function tellings(name: string, words: string): string[] {
  const who = name.replace(/[^\p{L}\p{N}]+/gu, '.');
  const own = /\p{Script=Han}/u.test(name) ? who : `(?<![\\p{L}])${who}(?![\\p{L}])`;
  const after = new RegExp(
    `${own} ?(?:[:：(（]|[,，–—-] ?(?=an? |the |一|\\d)| (?:is|was) (?=an? |the )|是(?=一|个|名|只|位)) ?([^,，.。;；:：()（）\\n]{1,70})`,
    'giu',
  );
  const before = new RegExp(
    `(?:\\ban? |一[个只位名条匹头])([^,，.。;；:：()（）\\n]{1,50}?) ?(?:(?:named|called) |(?:名叫|叫做?|名为)) ?${own}`,
    'giu',
  );
  return [after, before].flatMap((pattern) =>
    [...words.matchAll(pattern)].slice(0, 4).map((match) => match[1]!),
  );
}

/** `an old man` of `an old man with a cat`. */
function headOf(told: string): string {
  return /^.*?(?=\b(?:with|wearing|in|of|who|that|after|from|on|holding|carrying)\b|[穿戴背住拿抱带]|$)/iu.exec(
    told,
  )![0];
}

type Traits = { kind?: Build | 'person'; sex?: Sex; age?: Age; size?: number };

function readTraits(phrase: string): Traits {
  const kind = kindIn(phrase);
  const sex = sexIn(phrase, FEMALE, MALE);
  const age = OLD.test(phrase) ? 'old' : isChild(phrase) ? 'child' : undefined;
  const size = SMALL.test(phrase) ? 0.6 : LARGE.test(phrase) ? 1.6 : undefined;
  return { ...(kind && { kind }), ...(sex && { sex }), ...(age && { age }), ...(size && { size }) };
}

function isChild(phrase: string): boolean {
  return CHILD.test(phrase) && !GROWN.test(phrase);
}

const CHILD =
  /\b(?:child|children|kid|boy|girl|baby|toddler|schoolboy|schoolgirl|son|daughter|[1-9] years? old|(?:[1-9]|1[0-2])-year-old)\b|孩|童|宝宝|小朋友|小[明红刚强华丽]|(?<!\d)(?:[1-9]|1[0-2]) ?岁/iu;
const GROWN =
  /\b(?:cowboy|boyfriend|girlfriend|young (?:man|woman|lady))\b|姑娘|小伙|小姐|大男孩|大女孩/iu;
const OLD =
  /\b(?:old(?! friend)|elderly|aged (?:man|woman)|ancient|white-haired|grand(?:ma|pa|mother|father)|granny|grandad|elder|crone)\b(?! (?:tree|house|city))|老(?!师|板|公|婆(?!婆)|鼠|虎|鹰|家)|爷爷|奶奶|外婆|外公|婆婆/iu;
const FEMALE =
  /\b(?:\w{0,12}woman|women|lady|girl|schoolgirl|mother|mom|mum|grandm\w+|granny|sister|daughter|queen|princess|wife|aunt\w*|nurse|witch|waitress|actress|hostess|heroine|bride|girlfriend|goddess|mermaid|female|mrs|ms|miss|crone)\b|女|母|妈|奶奶|外婆|姐|妹|姑娘|公主|王后|阿姨|婆婆|新娘/iu;
const MALE =
  /\b(?:\w{0,12}[^wo\W]man|man|men|gentleman|guy|boy|schoolboy|father|dad|grandpa|grandfather|grandad|brother|son|king|prince|husband|uncle|monk|wizard|waiter|hero|groom|boyfriend|cowboy|male|mr|sir)\b|男|父|爸|爷|哥|弟|叔|先生|国王|王子|小伙|大爷|外公|汉子|书生|少年/iu;
const FLYING = /\b(?:flying|floating|hovering|winged)\b|会飞|飞行|飘浮|悬浮/iu;
const ROUND = /\b(?:round|spherical|ball-shaped|sphere|orb)\b|圆|球形/iu;
const SMALL = /\b(?:small|little|tiny|mini|baby)\b|小(?!姐|时|说)|迷你|幼/iu;
const LARGE = /\b(?:giant|huge|enormous|towering|colossal)\b|巨|庞大/iu;

const FEMALE_NAMES =
  /^(?:ada|alice|amy|ana|anna|annie|bella|chloe|clara|diana|elena|ella|ellie|emily|emma|eva|eve|grace|hannah|helen|iris|jane|julia|kate|laura|lily|ling|lin|lisa|lucy|luna|maria|marie|mary|maya|mei|mia|nina|nora|olivia|rose|sara|sarah|sofia|sophia|sophie|xiaomei|zoe)\b|^(?:阿|小)?[美丽芳娜娟婷静红玲雪梅兰莉花]/iu;

function sexOf(name: string, words: string): Sex | undefined {
  return pronounAfter(name, words) ?? (FEMALE_NAMES.test(name) ? 'female' : undefined);
}

/** Of the first sentence or two after the name, as long as nobody else's name could be meant. */
function pronounAfter(name: string, words: string): Sex | undefined {
  const at = words.toLowerCase().indexOf(name.toLowerCase());
  if (at < 0) return undefined;
  const behind = words.slice(at + name.length, at + name.length + 80);
  return sexIn(behind, /\b(?:she|her|hers)\b|她/iu, /\b(?:he|his)\b|他(?!们)/iu);
}

/** Of two kinds of words, whose come first. */
function sexIn(words: string, female: RegExp, male: RegExp): Sex | undefined {
  const [first, second] = [words.search(female), words.search(male)];
  if (first < 0 && second < 0) return undefined;
  if (first < 0) return 'male';
  return second < 0 || first <= second ? 'female' : 'male';
}
