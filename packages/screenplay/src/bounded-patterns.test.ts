import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseScreenplay } from './parse-screenplay.ts';

const folder = new URL('.', import.meta.url);
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.ts') && !name.includes('.test.'),
);

describe('the cost of a hostile prompt', () => {
  // A bounded pattern tries a constant number of characters from each place it starts at: the sum is linear.
  it.each(sources)('is linear: no pattern of %s repeats without a bound', (name) => {
    const source = readFileSync(new URL(name, folder), 'utf8');
    expect(patternsOf(source).filter(repeatsWithoutBound)).toEqual([]);
  });

  it('sees a repeat without a bound', () => {
    expect(['a+', '(?:a|b)*', '[ab]{2,}', '\\s*'].filter(repeatsWithoutBound)).toHaveLength(4);
    expect(['a{0,3}', '[*+]', '\\+', 'a?', '(?:a){1,2}'].filter(repeatsWithoutBound)).toEqual([]);
  });

  // Forty times the longest prompt: what grows with the square of the length would not come back.
  it.each([
    ['quotes', '"'],
    ['openings', '“'],
    ['apostrophes', "'a "],
    ['plurals', "'s' a "],
    ['lines', 'Image 1 says "a" '],
    ['lines without a full stop', 'says, "a", '],
    ['headers', 'Scene 1 [0-3s]: '],
    ['labels', 'Shot 1: '],
    ['sentences', 'a. '],
    ['digits', '1'],
    ['numbers', '1. '],
    ['spaces', ' '],
    ['commas', ', '],
    ['mentions', 'Image 1 and '],
    ['plural mentions', 'Images 1, 2, '],
    ['cameras', 'the camera slowly '],
    ['cuts', 'then cut to '],
    ['Chinese', '镜头切换到图1说：“啊”'],
    ['words without quotes', '图1说：啊'],
    ['lines of a script', '图1：你啊\n'],
    ['bullets', '\n- a'],
    ['aliases', 'Image 1 is a girl. The girl '],
    ['names', '图1是小红，小红'],
    ['pronouns', 'They. She. '],
    ['low quotes', '„'],
    ['guillemets', '«'],
    ['turns', '"A?" asks Image 1. "B," says Image 2. "C?" '],
    ['brackets', '[('],
    ['colons', 'a:'],
    ['moves', 'the camera slowly pushes in, pans left and follows '],
    ['Chinese moves', '镜头缓缓推近，摇向左，'],
    ['transitions', 'Dissolve to. Fade to '],
    ['sections', 'Style: a, mood: b, '],
    ['places', 'a map of the forest by the sea '],
    ['Chinese places', '雨夜的街道，海边，'],
    ['music', 'a soothing song on the guitar and the piano '],
    ['blocking', 'Image 1 walks to her, holds it, sits on the left '],
    ['Chinese blocking', '图1从左侧走来把图2放在她身边'],
    [
      'characters',
      'Characters: Boy: a boy. Small Robot: a robot. The boy and she, the robot says "a" ',
    ],
    ['Chinese characters', '角色：小红：女孩。店员：男孩。小红看着他，店员说：“啊”'],
    ['things', 'a map and a lamp of the glow from the edge of a '],
    ['Chinese things', '古老的地图展开，一把剑'],
    ['roles', 'the girl in Image 1, the chair from Image 2 '],
  ])('ends for endless %s', (_, scrap) => {
    const prompt = scrap.repeat(Math.ceil(200_000 / scrap.length));
    const screenplay = parseScreenplay({
      prompt,
      durationSeconds: 15,
      cast: { images: 2, videos: 1 },
    });
    expect(screenplay.shots.at(-1)!.endSeconds).toBe(15);
  });
});

/** Pattern texts: literals between slashes, and template strings of String.raw. */
function patternsOf(source: string): string[] {
  const code = source.replaceAll(/^\s*(?:\/\/|\*|\/\*).*$/gm, '');
  const literals = [
    ...code.matchAll(
      /(?<=[(=:!&|,?\s])\/(?! \d)((?:\[(?:\\.|[^\]\\\n])+\]|\\.|[^/[\\\n])+)\/[a-z]*(?=[.,;)\s])/g,
    ),
  ];
  const raws = [...code.matchAll(/(?:String\.raw)?`([^`]+)`/g)];
  return [...literals, ...raws].map((match) => match[1]!.replaceAll(/\$\{[^}]+\}/g, ''));
}

function repeatsWithoutBound(pattern: string): boolean {
  const bare = pattern.replaceAll(/\\./g, 'x').replaceAll(/\[[^\]]*\]/g, 'x');
  return /[*+]|\{\d+,\}/.test(bare);
}
