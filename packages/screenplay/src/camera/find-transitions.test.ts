import { describe, expect, it } from 'vitest';
import { parseScreenplay } from '../parse-screenplay.ts';
import { findMoveSpeed } from './find-move-speed.ts';
import { findCameraMove } from './find-camera-move.ts';
import { findTransitions } from './find-transitions.ts';

describe('a transition', () => {
  it.each([
    ['Dissolve to the same tree', 'dissolve'],
    ['the image cross-fades into a street', 'dissolve'],
    ['叠化到海边', 'dissolve'],
    ['Fade in on Image 1', 'fade'],
    ['The scene fades in from black', 'fade'],
    ['淡入淡出', 'fade'],
    ['Fade to black.', 'out'],
    ['画面渐黑', 'out'],
    ['Wipe to the kitchen', 'wipe'],
    ['划像转场', 'wipe'],
    ['Whip pan to Image 2', 'whip-pan'],
    ['甩镜到图2', 'whip-pan'],
    ['Match cut to a moon', 'match-cut'],
    ['匹配剪辑', 'match-cut'],
  ])('is named by %s', (text, transition) => {
    expect(findTransitions(text)[0]?.transition).toBe(transition);
  });

  it.each(['logo fades in', 'her smile fades', 'Image 1 wipes the table', '图1淡淡一笑'])(
    'is not what things and people do: %s',
    (text) => {
      expect(findTransitions(text)).toEqual([]);
    },
  );

  it('is of the next shot when it is said at the end of one', () => {
    const { shots } = parseScreenplay({
      prompt: 'Shot 1: Image 1 sleeps. Dissolve to: Shot 2: Image 1 wakes. Fade to black.',
      durationSeconds: 6,
      cast: { images: 1, videos: 0 },
    });
    expect(shots.map(({ transition, fadesOut }) => [transition, fadesOut])).toEqual([
      [undefined, undefined],
      ['dissolve', true],
    ]);
  });
});

describe('the speed of a camera', () => {
  it.each([
    ['The camera gradually zooms in', 'slow'],
    ['镜头缓缓推近', 'slow'],
    ['the camera rapidly pulls back', 'fast'],
    ['镜头急速拉远', 'fast'],
    ['crash zoom on her eyes', 'fast'],
    ['He walks slowly. The camera pans left', undefined],
    ['slow motion, the camera pans left', undefined],
  ])('is told by the words of its clause: %s', (text, speed) => {
    expect(findMoveSpeed(text, findCameraMove(text)!.span)?.speed).toBe(speed);
  });
});

it('dissolves to one shot, though it says its size behind', () => {
  const { shots } = parseScreenplay({
    prompt:
      'Image 1 stands on the left, Image 2 in the centre, Image 3 on the right, on a beach at sunset. ' +
      'Image 1 says: "Who ate the apples?" The camera pans right. Image 2 says: "Not me." ' +
      'The shot dissolves to a wide shot: Image 3 walks away to the right while waves are heard.',
    durationSeconds: 12,
    cast: { images: 3, videos: 0 },
  });
  expect(shots.map(({ framing, move, transition }) => [framing, move, transition])).toEqual([
    ['wide', 'static', undefined],
    ['medium-close', 'static', undefined],
    ['medium-close', 'pan-right', 'whip-pan'],
    ['wide', 'static', 'dissolve'],
  ]);
  expect(shots[3]!.cast).toEqual([{ kind: 'image', number: 3 }]);
  expect(shots[3]!.blocking).toMatchObject([{ actions: [{ kind: 'walks' }] }]);
  expect(shots[3]!.sounds).toMatchObject([{ kind: 'ambience', ambience: 'waves' }]);
});
