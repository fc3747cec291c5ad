import { describe, expect, it } from 'vitest';
import { parseScreenplay } from '../parse-screenplay.ts';

const read = (prompt: string, images = 3) =>
  parseScreenplay({ prompt, durationSeconds: 8, cast: { images, videos: 1 } });
const rolesOf = (prompt: string) =>
  (read(prompt).roles ?? [])
    .map(({ ref, role }) => `${ref.kind} ${ref.number}: ${role}`)
    .toSorted();

describe('the role of a reference', () => {
  it.each([
    ['The girl in Image 1 waves.', ['image 1: person']],
    ['Image 1 is a tall robot with one eye.', ['image 1: creature']],
    [
      'Video 1 holds Image 2 on the chair from Image 3.',
      ['image 2: object', 'image 3: object', 'video 1: person'],
    ],
    ['Image 1 leans against the rusty wall from Image 3.', ['image 3: set']],
    ['The character in image 1 enters the scene in image 2.', ['image 1: person', 'image 2: set']],
    ['以图3为背景，图1说：“走吧。”', ['image 1: person', 'image 3: set']],
    [
      '图1中的女孩拿着图2，坐在图3的椅子上。',
      ['image 1: person', 'image 2: object', 'image 3: object'],
    ],
    ['Image 1 says, "Hello."', ['image 1: person']],
    ['Follow the storyboard in Image 1. Video 1 dances.', ['image 1: storyboard']],
    ['The style of Image 2, please.', []],
  ])('is what the words tell: %s', (prompt, roles) => {
    expect(rolesOf(prompt)).toEqual(roles);
  });

  it('is the storyboard of an only image before a list of shots', () => {
    const board =
      'Reference image, webtoon style. Storyboard: 1. Wide shot: a street. 2. Close-up: The girl smiles.';
    const { storyboard, shots } = parseScreenplay({
      prompt: board,
      durationSeconds: 6,
      cast: { images: 1, videos: 0 },
    });
    expect(storyboard).toEqual({ kind: 'image', number: 1 });
    expect(shots.map(({ isEmpty = false }) => isEmpty)).toEqual([true, false]);
    expect(
      read('Image 1 is a girl. Shot 1: Image 1 runs.\nShot 2: Image 1 stops.', 1).storyboard,
    ).toBeUndefined();
  });
});

describe('a shot that shows none of the references', () => {
  const emptyOf = (prompt: string) => read(prompt).shots.map(({ isEmpty = false }) => isEmpty);

  it.each([
    ['1. Image 1 waits. 2. Wide shot: an empty warehouse.', [false, true]],
    ['1. Image 1 waits. 2. Close-up.', [false, false]],
    ['1. Image 1 waits. 2. A phone lights up in her hand.', [false, false]],
    ['1. Image 1 waits. 2. POV shot: hands push open a door.', [false, true]],
    ['1. Image 1 waits. 2. The barista looks up.', [false, true]],
    ['1. 图1走来。2. 空镜头，炊烟升起。', [false, true]],
    ['1. 图1走来。2. 特写，推开门。', [false, false]],
  ])('is an insert or a landscape: %s', (prompt, empty) => {
    expect(emptyOf(prompt)).toEqual(empty);
  });
});
