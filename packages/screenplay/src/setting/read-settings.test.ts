import { describe, expect, it } from 'vitest';
import { parseScreenplay } from '../parse-screenplay.ts';

const read = (prompt: string) =>
  parseScreenplay({ prompt, durationSeconds: 12, cast: { images: 2, videos: 0 } }).shots;
const settingsOf = (prompt: string) =>
  read(prompt).map(({ setting: { place, light, weather } = {} }) =>
    [place, light, weather].map((value) => value ?? '-').join('/'),
  );

describe('the setting of a shot', () => {
  it('goes on from the shot before, but not its rain into another place', () => {
    expect(
      settingsOf(
        '1. Image 1 waits on a rainy street at night. 2. Close-up of Image 1. 3. Image 2 sits in a kitchen.',
      ),
    ).toEqual(['city/night/rain', 'city/night/rain', 'room/night/-']);
    expect(
      settingsOf('镜头1：雨夜的街道，图1站着。镜头2：图1特写。镜头3：厨房里，图2坐着。'),
    ).toEqual(['city/night/rain', 'city/night/rain', 'room/night/-']);
  });

  it('is that of the scene section where a shot says nothing', () => {
    expect(
      settingsOf(
        'Style: sunset colors. Characters: Mia: from the sea. Scene: a snowy forest. Storyboard: 1. Image 1 walks. 2. Image 2 runs along a beach.',
      ),
    ).toEqual(['forest/dusk/snow', 'beach/dusk/snow']);
  });

  it.each([
    'Image 1 unfolds a map of the forest.',
    'Image 1 holds a bar of soap.',
    'Image 1 looks at a painting of the sea.',
    '图1看着一张森林的地图。',
    '图1看着海报。',
  ])('is not what is only drawn or spelt alike: %s', (prompt) => {
    expect(read(prompt)[0]!.setting).toBeUndefined();
  });

  it('tells the words that it is read from', () => {
    const prompt = 'Image 1 waits on a foggy pier at dawn. Cut to a close-up of Image 1.';
    const { evidence } = read(prompt)[1]!;
    const words = [evidence!.place!, evidence!.light!, evidence!.weather!];
    expect(words.map(({ start, end }) => prompt.slice(start, end))).toEqual([
      'pier',
      'dawn',
      'foggy',
    ]);
  });
});

describe('the site of a shot', () => {
  const sitesOf = (prompt: string) => read(prompt).map(({ setting }) => setting?.site ?? '-');

  it('is what the word for its place tells more, and goes on where a word tells less', () => {
    expect(
      sitesOf(
        '1. Image 1 cooks in a kitchen. 2. Image 1 crosses the room. 3. Image 1 is at a beach.',
      ),
    ).toEqual(['kitchen', 'kitchen', '-']);
    expect(sitesOf('镜头1：图1走在夜市里。镜头2：图1在便利店里。')).toEqual(['market', 'shop']);
  });

  it('is the front of a shop only in the shot that sees it from the street', () => {
    expect(
      sitesOf(
        'Scene: a convenience store. Storyboard: 1. Wide shot: A convenience store on a street corner glows. 2. Image 1 pushes the door open and enters.',
      ),
    ).toEqual(['storefront', 'shop']);
    expect(sitesOf('镜头1：便利店门外，灯亮着。镜头2：图1走进来。')).toEqual([
      'storefront',
      'shop',
    ]);
    expect(sitesOf('Image 1 waits outside the cafe.')).toEqual(['storefront']);
  });
});

describe('the scene of a shot', () => {
  const scenesOf = (prompt: string) => read(prompt).map(({ scene }) => scene ?? '-');

  it.each([
    [
      '1. Image 1 sits in the cafe. 2. Close-up of Image 1. 3. Image 2 runs on a beach. 4. Image 2 stops. 5. Back in the cafe, Image 1 waits.',
      [1, 1, 2, 2, 1],
    ],
    [
      'Image 1 enters the scene in Image 2 and looks around. The shot cuts to a beach, where Image 1 runs.',
      [1, 2],
    ],
    [
      'Scene: a kitchen. Storyboard: 1. Image 1 runs along the street. 2. Image 1 enters the kitchen.',
      [2, 1],
    ],
    ['1. Image 1 sits in the kitchen. 2. Image 2 lies in the bedroom.', [1, 2]],
    ['镜头1：图1坐在咖啡馆里。镜头2：图1特写。镜头3：海滩上，图1奔跑。', [1, 1, 2]],
  ])(
    'is another where its own words name another place, and goes on where they name none: %s',
    (prompt, scenes) => {
      expect(scenesOf(prompt)).toEqual(scenes);
    },
  );

  it.each([
    '1. Image 1 sits in the cafe. 2. Image 1 leans on the sofa. 3. Image 1 looks out at the sea.',
    '1. Image 1 walks on the beach. 2. Image 1 stands by the sea.',
    '1. 图1坐在客厅里。2. 图1望着窗外的大海。3. 图1抬头看天空。',
    'Image 1 dances. Image 2 claps.',
  ])('is the same where a word only tells what is there or seen from there: %s', (prompt) => {
    expect(scenesOf(prompt).every((scene) => scene === '-')).toBe(true);
  });

  it('keeps its place when something is seen from it', () => {
    expect(
      settingsOf('1. Image 1 sits in the cafe. 2. Close-up of Image 1, looking at the sky.'),
    ).toEqual(['cafe/-/-', 'cafe/-/-']);
  });
});

describe('mood and looks', () => {
  it('are those of the opening unless a shot has its own; what contradicts its own is left out', () => {
    const shots = read(
      'Style: warm light, film grain. Atmosphere: mysterious. Characters: Mia: cheerful. Storyboard: 1. Image 1 waits. 2. A tense moment, cold light, Image 2 stares.',
    );
    expect(shots.map(({ mood, looks }) => [mood, looks])).toEqual([
      ['mysterious', ['warm', 'grainy']],
      ['tense', ['cool', 'grainy']],
    ]);
  });

  it('are not in a smile', () => {
    expect(read('Image 1 gives a gentle, tired smile.')[0]!.mood).toBeUndefined();
  });
});
