import type { Build, PersonBuild } from './silhouette.ts';

export type Kind = Exclude<Build, PersonBuild | 'round-robot'> | 'person';

/** What a phrase says somebody is, by its last noun: a dog owner is no dog; absent: it does not tell. */
export function kindIn(phrase: string): Kind | undefined {
  const last = [...phrase.matchAll(ANY_NOUN)].at(-1)?.[0];
  return last === undefined ? undefined : KIND_OF.get(last.toLowerCase());
}

const NOUNS: Record<Kind, string> = {
  person:
    'man|men|woman|women|lady|girl|boy|child|kid|baby|person|owner|rider|trainer|keeper|hunter|tamer|lover|catcher|walker|whisperer|vet|teacher|driver|warrior|knight|princess|prince|queen|king|engineer|scientist|farmer|shepherd|人|主人|骑士|猎人|老师|女侠|女巫|女孩|男孩|女人|男人|女子|男子|姑娘|少年|少女|孩子|小孩|老人|王子|公主|国王|牧羊人|驯马师',
  robot: 'robot|robots|android|droid|cyborg|mech|machine|机器人|机甲|机器',
  alien: 'alien|aliens|extraterrestrial|martian|外星人|火星人',
  ghost: 'ghost|ghosts|spirit|phantom|spectre|snowman|雪人|幽灵|鬼魂|鬼',
  monster: 'monster|monsters|troll|ogre|beast|demon|yeti|gorilla|怪物|怪兽|妖怪|魔鬼|大猩猩',
  dragon: 'dragon|dragons|dinosaur|龙|恐龙',
  cat: 'cat|cats|kitten|kitty|tiger|leopard|panther|猫|老虎|虎|豹',
  dog: 'dog|dogs|puppy|pup|hound|husky|corgi|狗|犬',
  fox: 'fox|wolf|wolves|coyote|狐狸|狐|狼',
  horse: 'horse|horses|pony|donkey|unicorn|mule|stallion|马|驴|独角兽',
  cow: 'cow|bull|ox|buffalo|牛',
  deer: 'deer|stag|reindeer|鹿',
  pig: 'pig|boar|猪',
  sheep: 'sheep|lamb|goat|羊',
  lion: 'lion|狮子|狮',
  bear: 'bear|panda|熊猫|熊',
  elephant: 'elephant|mammoth|大象',
  rabbit: 'rabbit|bunny|hare|兔子|兔',
  mouse: 'mouse|rat|hamster|squirrel|hedgehog|老鼠|松鼠|鼠|刺猬',
  bird: 'bird|birds|parrot|owl|crow|raven|eagle|hawk|duck|duckling|chicken|hen|rooster|swan|sparrow|pigeon|鸟|鹦鹉|猫头鹰|乌鸦|鹰|鸭|鸡|鹅|鸽|麻雀',
  penguin: 'penguin|企鹅',
  fish: 'fish|goldfish|shark|whale|dolphin|鱼|鲸|鲨|海豚',
  snake: 'snake|serpent|cobra|蛇',
  turtle: 'turtle|tortoise|snail|frog|乌龟|龟|蜗牛|青蛙',
};

const KIND_OF: ReadonlyMap<string, Kind> = new Map(
  Object.entries(NOUNS).flatMap(([kind, nouns]) =>
    nouns.split('|').map((noun) => [noun, kind as Kind] as const),
  ),
);

/** The longer first: a 机器人 is no 人. */
const ANY_NOUN = new RegExp(
  [...KIND_OF.keys()]
    .toSorted((a, b) => b.length - a.length)
    .map((noun) => (/\w/.test(noun) ? String.raw`\b${noun}\b` : noun))
    .join('|'),
  'giu',
);
