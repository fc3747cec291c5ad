import type { Screenplay, Shot } from '@callsheet/screenplay';
import type { Light, Place, Setting, Weather } from './scenery.ts';

/**
 * Where and when a shot of words alone plays: by its own words, else as in the shot before, else by
 * what the prompt says before its first shot.
 */
export function readSetting(shot: Shot, { shots, preamble = '' }: Screenplay): Setting {
  const before = shots.filter(({ number }) => number < shot.number).toReversed();
  const texts = [shot, ...before].map(({ description }) => description).concat(preamble);
  const weather = firstWord(WEATHERS, sincePlace(texts)) ?? 'clear';
  return {
    place: firstWord(PLACES, texts) ?? (weather === 'snow' ? 'snow' : 'studio'),
    light: firstWord(LIGHTS, texts) ?? (weather === 'clear' ? 'day' : 'overcast'),
    weather,
  };
}

function firstWord<T>(words: Words<T>, texts: readonly string[]): T | undefined {
  for (const text of texts) {
    const found = findWord(words, text);
    if (found) return found;
  }
  return undefined;
}

/** The hour goes on into another place, the rain does not; what the whole prompt says holds everywhere. */
function sincePlace(texts: readonly string[]): string[] {
  const own = texts.slice(0, -1);
  const arrived = own.findIndex((text) => findWord(PLACES, text));
  return [...(arrived < 0 ? own : own.slice(0, arrived + 1)), texts.at(-1)!];
}

type Words<T> = readonly (readonly [T, RegExp])[];

/** The word that comes first decides; "rain" in "a room, rain outside" is not the place. */
function findWord<T>(words: Words<T>, text: string): T | undefined {
  let best: { value: T; index: number } | undefined;
  for (const [value, pattern] of words) {
    const index = text.search(pattern);
    if (index >= 0 && (!best || index < best.index)) best = { value, index };
  }
  return best?.value;
}

const PLACES: Words<Place> = [
  [
    'underwater',
    /\b(?:underwater|under the (?:sea|water)|ocean floor|sea ?bed|coral|reef|deep sea|mermaid)\b|海底|水下|珊瑚|深海/iu,
  ],
  [
    'space',
    /\b(?:outer space|spaceship|spacecraft|space station|galaxy|nebula|planets?|astronaut|orbit(?:ing)? the|asteroid|cosmos|cosmic)\b|太空|宇宙|银河|星球|宇航员|飞船/iu,
  ],
  [
    'stage',
    /\b(?:stage|theat(?:er|re)|concert|spotlight|opera|curtain call|audience)\b|舞台|剧院|剧场|演唱会|聚光灯/iu,
  ],
  [
    'cafe',
    /\b(?:caf[eé]|coffee shop|restaurant|bar|pub|diner|bakery|(?:book|convenience )?store|shop|tavern|counter|teahouse)\b|咖啡|餐厅|饭店|酒吧|商店|书店|便利店|茶馆/iu,
  ],
  [
    'room',
    /\b(?:room|bedroom|kitchen|office|house|home|apartment|studio apartment|library|classroom|interior|indoors|hall|corridor|hospital|lab(?:oratory)?|cabin|int\.|window ?sill|desk|sofa|couch|fireplace|attic)\b|房间|卧室|厨房|客厅|办公室|家里|室内|教室|图书馆|书房|走廊|医院|实验室|屋/iu,
  ],
  [
    'city',
    /\b(?:city|street|alley|downtown|skyscrapers?|rooftops?|neon|sidewalk|crosswalk|traffic|subway|market|town|village|bridge|metropolis|tokyo|new york|paris|london|shanghai)\b|城市|街|巷|都市|霓虹|市场|集市|小镇|村|天台|桥/iu,
  ],
  [
    'forest',
    /\b(?:forest|woods?|woodland|jungle|trees|grove|bamboo|rainforest)\b|森林|树林|丛林|竹林|林间/iu,
  ],
  [
    'snow',
    /\b(?:snowfields?|glacier|arctic|antarctic|tundra|iceberg|frozen)\b|雪地|雪原|雪山|冰川|冰原|北极|南极/iu,
  ],
  ['desert', /\b(?:desert|dunes?|sahara|canyon|wasteland|oasis)\b|沙漠|沙丘|荒漠|戈壁/iu],
  ['beach', /\b(?:beach|shore|coast|seaside|sand|surf|palm|island)\b|海滩|沙滩|海边|海岸|岛/iu],
  [
    'sea',
    /\b(?:sea|ocean|waves?|boat|ship|sail(?:ing|boat)?|lake|river|harbou?r|pier|lighthouse|fishing)\b|大海|海上|海面|海洋|湖|河|船|港|波浪/iu,
  ],
  [
    'mountains',
    /\b(?:mountains?|peaks?|cliffs?|summit|valley|alps|himalaya|volcano|hiking)\b|山|峰|悬崖|峡谷|火山/iu,
  ],
  [
    'meadow',
    /\b(?:meadow|field|grass(?:land)?|farm|prairie|garden|park|flowers?|hills?|countryside|yard|lawn|savanna)\b|草地|草原|田野|田|花园|公园|花|农场|院/iu,
  ],
  [
    'sky',
    /\b(?:sky|clouds?|flying|aerial|airplane|plane|dragon|balloon)\b|天空|云|飞翔|飞机|空中/iu,
  ],
];

const LIGHTS: Words<Light> = [
  [
    'night',
    /\b(?:night(?:time|fall)?|moon(?:lit|light)?|midnight|stars|starry|neon|dark(?:ness)?)\b|夜|月|星空|午夜|黑暗|霓虹/iu,
  ],
  ['dusk', /\b(?:sunset|dusk|evening|golden hour|twilight|sundown)\b|黄昏|日落|傍晚|夕阳|晚霞/iu],
  ['dawn', /\b(?:dawn|sunrise|daybreak|morning|early light)\b|清晨|黎明|日出|早晨|晨/iu],
  ['overcast', /\b(?:overcast|cloudy|storm(?:y)?|gloomy|gr[ae]y sky)\b|阴天|暴风|乌云/iu],
  [
    'day',
    /\b(?:day(?:light|time)?|sunny|sunlight|sunshine|noon|afternoon|bright)\b|白天|阳光|正午|下午|晴/iu,
  ],
];

const WEATHERS: Words<Weather> = [
  [
    'rain',
    /\b(?:rain(?:y|ing|drops|storm|fall)?|storm(?:y)?|drizzle|downpour|umbrella|wet)\b|雨|暴风|伞/iu,
  ],
  ['snow', /\b(?:snow(?:y|ing|flakes|fall|storm)?|blizzard)\b|雪/iu],
  ['fog', /\b(?:fog(?:gy)?|mist(?:y)?|haze|hazy|smoke)\b|雾|烟/iu],
];
