import { describe, expect, it } from 'vitest';
import { buildTimeline } from '../build-timeline.ts';
import { SIZES } from '../testing/test-figure.ts';
import { cutout, film, image, screenplay, shot } from '../testing/test-film.ts';

const apple = { ref: image(2), role: 'object' as const, span: { start: 0, end: 0 } };

function layersOf(description: string, [width, height]: readonly [number, number]) {
  const who = image(1);
  const blocking = [{ who, actions: [{ kind: 'holds' as const, target: image(2) }], spans: [] }];
  const shots = [shot({ cast: [who, image(2)], framing: 'medium', blocking, description })];
  const visuals = [cutout(1), cutout(2, { aspect: 1, kind: 'object' })];
  const play = { ...screenplay(shots), roles: [apple] };
  return buildTimeline(film({ screenplay: play, visuals, width, height })).clips[0]!.layers;
}

describe('what somebody eats', () => {
  it.each([
    ['He is holding Image 2 and eating it', ...SIZES[0]],
    ['He holds Image 2 and takes a drink', ...SIZES[0]],
    ['图1拿着图2吃', ...SIZES[0]],
    ['He is holding Image 2 and eating it', 720, 1280],
  ] as const)('is at the mouth, smaller than half a head: %s', (words, width, height) => {
    const [body, thing] = layersOf(words, [width, height]);
    const { head } = body!.stance!;
    const headHeight = head.height * body!.from.height;
    const chin = body!.from.y + (head.y + head.height) * body!.from.height;
    expect(thing!.from.height).toBeLessThan(headHeight * 0.5);
    expect(thing!.from.y).toBeGreaterThan(chin - headHeight * 0.35);
    expect(thing!.from.y).toBeLessThan(chin);
  });

  it('is at the hand where nobody eats', () => {
    const [body, thing] = layersOf('He is holding Image 2', SIZES[0]);
    const { head } = body!.stance!;
    expect(thing!.from.y).toBeGreaterThan(
      body!.from.y + (head.y + head.height) * body!.from.height,
    );
  });
});
