import { describe, expect, it } from 'vitest';
import { parseScreenplay } from '../parse-screenplay.ts';
import { seedPrompts } from '../seed-prompts.ts';

const camerasOf = (prompt: string, durationSeconds = 10) =>
  parseScreenplay({ prompt, durationSeconds, cast: { images: 3, videos: 0 } }).shots.map(
    ({ move, moveSpeed, transition }) => [moveSpeed, move, transition].filter(Boolean).join(' '),
  );

describe('a camera that goes on over the edge of two shots', () => {
  it('closes in on a planet before it finds whom it zooms in to, and dissolves to them', () => {
    const [planet, closeUp] = parseScreenplay(seedPrompts.bluePlanet).shots;
    expect(planet).toMatchObject({ move: 'zoom-in', moveSpeed: 'slow', framing: 'wide' });
    expect(closeUp).toMatchObject({ move: 'zoom-in', framing: 'close-up', transition: 'dissolve' });
    const { move, transition } = closeUp!.evidence!;
    expect([planet!.evidence!.move, transition]).toEqual([move, move]);
  });

  it('does so in Chinese', () => {
    expect(camerasOf('俯拍一颗蓝色的星球。镜头缓缓推近，特写图1坐在星球上。')).toEqual([
      'slow push-in',
      'slow push-in dissolve',
    ]);
  });

  it.each([
    ['somebody is there already', 'Image 1 waits. The camera pushes in to a close-up of Image 2.'],
    ['the words cut', 'A blue planet. Cut to a slow zoom in to a close-up of Image 1.'],
    ['the shots are listed', '1. A blue planet. 2. The camera zooms in to a close-up of Image 1.'],
  ])('leaves the shot before alone where %s', (_, prompt) => {
    expect(camerasOf(prompt)[0]).toBe('static');
  });

  it('arrives with a pan at whom the next words tell of', () => {
    const prompt = 'Image 1 says: "Who was it?" The camera pans right. Image 2 says: "Not me."';
    expect(camerasOf(prompt)).toEqual(['static', 'pan-right whip-pan']);
    expect(camerasOf('图1说：“是谁？”镜头向左摇。图2说：“不是我。”')).toEqual([
      'static',
      'pan-left whip-pan',
    ]);
  });

  it.each([
    [
      'it pans over something',
      'Image 1 waits. The camera pans right across the sea. Image 2 sits.',
    ],
    ['it pans where somebody stays', 'Image 1 waits. The camera pans right. Image 1 sits down.'],
    ['the words cut', 'Image 1 waits. The camera pans right. Cut to Image 2 on a chair.'],
  ])('keeps its pan in its shot where %s', (_, prompt) => {
    expect(camerasOf(prompt)[0]).toMatch(/^pan-right$/);
  });
});
