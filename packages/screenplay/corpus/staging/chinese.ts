import type { ExpectedStaging } from '../entry.ts';

const market: readonly ExpectedStaging[] = [
  { setting: 'city/-/-', blocking: ['I1 stands'] },
  { setting: 'city/-/-', blocking: ['V1 gestures'] },
  { setting: 'city/-/-', blocking: ['I2 walks'] },
];
const desert = { setting: 'desert/-/-' } as const;
const fog = { setting: 'mountains/-/fog' } as const;
const yard = { setting: 'meadow/-/-' } as const;
const bamboo = { setting: 'forest/-/-' } as const;
const duel = { setting: 'forest/-/rain', sounds: 'rain' } as const;
const woods = { setting: 'forest/-/-', mood: 'cheerful' } as const;
const moon = { setting: '-/night/-' } as const;

/** What Chinese prompts say of place, light, weather, mood, sound and blocking, by the name of the entry. */
export const chineseStaging: Readonly<Record<string, readonly ExpectedStaging[]>> = {
  '集市，方括号': market,
  '集市，圆括号': market,
  '球鞋广告，秒数开头': [
    { sounds: 'splash' },
    { setting: 'city/-/-', blocking: ['I2 runs'] },
    { setting: 'city/-/-' },
    { setting: 'city/-/-', blocking: ['I2 looks'] },
  ],
  '梯田，时间码': [
    { setting: 'meadow/dawn/-' },
    { setting: 'meadow/dawn/-', blocking: ['I1 looks'] },
    { setting: 'meadow/dawn/-' },
  ],
  '站台，时长': [
    { setting: '-/night/snow', blocking: ['I1 holds'] },
    { setting: '-/night/snow', sounds: 'wind' },
    { setting: '-/night/snow', blocking: ['I2 runs enters:unsaid'] },
  ],
  '车队，逗号分隔的镜头号': [desert, { ...desert, blocking: ['I1 sits'] }, desert],
  分镜表: [
    { setting: 'city/-/-', speed: 'slow', blocking: ['I1 stands'] },
    { setting: 'city/-/-', blocking: ['I1 holds'] },
  ],
  场次与内外景: [
    { setting: 'room/day/-', blocking: ['I1 places'] },
    { setting: 'room/day/-', blocking: ['I2 looks'] },
    { setting: 'room/day/-', blocking: ['I2 holds'] },
  ],
  '参考图分镜，六格': [
    woods,
    woods,
    woods,
    woods,
    woods,
    { ...woods, blocking: ['男孩探险家 stands looks', '小伙伴 stands looks'] },
  ],
  公式化提示词: [
    { mood: 'melancholy', speed: 'slow', sounds: 'music', blocking: ['I1 sits plays looks'] },
  ],
  '茶山，短横列表': [fog, fog, fog, fog],
  别名: [
    { ...yard, blocking: ['I1 runs enters:unsaid'] },
    { ...yard, blocking: ['I2 places'] },
    { ...yard, blocking: ['I1 runs>I2'] },
  ],
  唱与喊: [
    { setting: 'stage/-/-', sounds: 'music:guitar', blocking: ['I1 holds'] },
    { setting: 'stage/-/-' },
  ],
  他们: [
    {
      setting: 'city/night/-',
      blocking: ['I1 sits looks gestures', 'I2 sits looks gestures'],
    },
    { setting: 'city/night/-' },
    { setting: 'city/night/-' },
  ],
  没有参考图的人: [
    { setting: 'city/night/rain', sounds: 'rain', blocking: ['小明 holds runs'] },
    { setting: 'city/night/rain', sounds: 'rain' },
  ],
  '古装，直角引号': [{ ...bamboo, blocking: ['I1 stands looks>I2'] }, bamboo, bamboo, bamboo],
  香水广告: [{ speed: 'slow' }, { blocking: ['I2 holds>I1'] }, { blocking: ['I1 stands'] }],
  音乐短片: [
    { setting: 'city/night/-', blocking: ['V1 walks'] },
    { setting: 'city/night/-', blocking: ['I1 looks gestures'] },
    { setting: 'beach/dawn/-', transition: 'dissolve', blocking: ['V1 sits', 'I1 sits'] },
  ],
  一天: [
    { setting: 'meadow/day/-' },
    { setting: 'meadow/dusk/-' },
    { setting: 'meadow/night/-', speed: 'slow' },
  ],
  正反打: [{ blocking: ['I1 sits', 'I2 sits'] }, {}, {}, {}],
  武侠对峙: [
    { ...duel, blocking: ['I1 stands', 'I2 stands'] },
    duel,
    duel,
    duel,
    { ...duel, blocking: ['I1 runs', 'I2 runs'] },
    duel,
  ],
  萌宠日常: [
    { setting: 'room/day/-', blocking: ['V1 lies'] },
    { setting: 'room/day/-', blocking: ['I1 walks'] },
    { setting: 'room/day/-', blocking: ['V1 jumps>I1'] },
  ],
  科幻舱门: [
    { setting: 'space/-/-' },
    { setting: 'space/-/-' },
    { setting: 'space/-/-' },
    { setting: 'space/-/-', sounds: 'explosion' },
  ],
  霸总短剧: [
    { setting: 'room/-/-', sounds: 'door', blocking: ['I1 walks', 'I2 holds'] },
    { setting: 'room/-/-' },
    { setting: 'room/-/-' },
    { setting: 'room/-/-' },
  ],
  月饼广告: [moon, moon, { ...moon, speed: 'slow', blocking: ['I2 holds'] }],
  第几张图: [
    { setting: 'beach/-/-', blocking: ['I1 runs', 'V1 runs>I1'] },
    { setting: 'beach/-/-', blocking: ['I1 turns'] },
    { setting: 'beach/-/-' },
  ],
  墙上的字: [{ blocking: ['I1 stands'] }, {}, { blocking: ['I1 holds'] }],
  护肤品: [{ setting: 'room/dawn/-', blocking: ['I1 stands'] }],
};
