import type { ExpectedStaging } from '../entry.ts';

const forest = { setting: 'forest/day/-', mood: 'cheerful' } as const;
const shop = { setting: 'cafe/night/rain', mood: 'calm', sounds: 'rain' } as const;

/** What the vendors' own prompts say of place, light, weather, mood, sound and blocking, by the name of the entry. */
export const seedStaging: Readonly<Record<string, readonly ExpectedStaging[]>> = {
  'seed countrySong': song('V1 sits holds>I2 plays', 'I1 holds walks>V1 places>V1'),
  'seed countrySongCode': song('V1 sits holds>I3 plays', 'I1 holds>I2 walks>V1 places:I2>V1'),
  'seed countrySongCurl': song('V1 sits holds>I3 plays', 'I1 holds>I2 walks>V1 places:I2>V1'),
  'seed balladTable': song('V1 sits holds>I2 plays', 'I1 holds walks>V1 places>V1'),
  'seed balladCode': song('V1 sits holds>I3 plays', 'I1 holds>I2 walks>V1 places:I2>V1'),
  'seed balladCurl': song('V1 sits holds>I3 plays', 'I1 holds>I2 walks>V1 places:I2>V1'),
  'seed explorerBoard': [
    { ...forest, mood: 'mysterious' },
    forest,
    forest,
    forest,
    forest,
    { ...forest, sounds: 'stream', blocking: ['Boy_explorer jumps', 'Sidekick jumps'] },
    forest,
    forest,
    { ...forest, blocking: ['Boy_explorer stands looks', 'Sidekick stands looks'] },
  ],
  'seed webtoonBoard': [
    shop,
    { ...shop, sounds: 'door rain', blocking: ['Female_lead enters:unsaid'] },
    { ...shop, blocking: ['Female_lead stands'] },
    { ...shop, blocking: ['Young_clerk looks>Female_lead'] },
    shop,
    { ...shop, blocking: ['Female_lead holds'] },
    shop,
    shop,
    { ...shop, blocking: ['Female_lead stands holds looks'] },
  ],
  'seed whyDidYouCome': [
    { blocking: ['I2 background enters:left walks'] },
    {},
    { sounds: 'footsteps', blocking: ['I1 right stands turns looks>I2'] },
    {},
  ],
  'seed bluePlanet': planet(),
  'seed bluePlanetCode': planet(),
  'seed bluePlanetCurl': planet(),
  'seed bouquet': [{ sounds: 'music:guitar', blocking: ['V1 plays', 'I1 holds walks>V1'] }],
  'seed twoVideos': [
    {
      setting: 'cafe/-/-',
      mood: 'calm',
      sounds: 'music::calm',
      blocking: ['V2 holds>I1 plays', 'V1 looks>V2 walks>V2'],
    },
  ],
  'seed characterInScene': [{ blocking: ['I1 enters:unsaid looks'] }],
  'seed urbanRap': [{ setting: 'city/night/-', mood: 'epic', sounds: 'music' }],
};

function song(first: string, second: string): ExpectedStaging[] {
  return [{ mood: 'calm', sounds: 'music::calm', blocking: [first] }, { blocking: [second] }];
}

function planet(): ExpectedStaging[] {
  return [
    { setting: 'space/-/-', speed: 'slow' },
    {
      setting: 'space/-/-',
      speed: 'slow',
      transition: 'dissolve',
      blocking: ['I1 holds>I2'],
    },
  ];
}
