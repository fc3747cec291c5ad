import { describe, expect, it } from 'vitest';
import { parseScreenplay } from '../parse-screenplay.ts';
import type { Actor, Blocking, BlockingAction } from '../screenplay.ts';

const blockingOf = (prompt: string) =>
  parseScreenplay({ prompt, durationSeconds: 4, cast: { images: 4, videos: 1 } }).shots.flatMap(
    ({ blocking = [] }) => blocking.map(spell),
  );

function spell({ who, side, depth, posture, enters, exits, actions }: Blocking): string {
  const edges = [enters && `enters ${enters}`, exits && `exits ${exits}`];
  const facts = [side, depth, posture, ...edges, ...actions.map(spellAction)];
  return `${nameOf(who)}: ${facts.filter(Boolean).join(', ')}`;
}

function spellAction(action: BlockingAction): string {
  const what = action.kind === 'places' && action.what ? ` ${nameOf(action.what)}` : '';
  return action.kind + what + (action.target ? ` > ${nameOf(action.target)}` : '');
}

function nameOf(actor: Actor): string {
  return 'name' in actor ? actor.name : `${actor.kind} ${actor.number}`;
}

describe('the blocking of a shot', () => {
  it.each([
    [
      'Image 2 walks in from the deep left side of the frame.',
      ['image 2: background, enters left, walks'],
    ],
    [
      'Image 1 is leaning against the rusty wall from Image 3 on the right.',
      ['image 1: right, stands'],
    ],
    [
      'Video 1 holds Image 3 and plays a soothing country ballad on the chair from Image 4.',
      ['video 1: sits, holds > image 3, plays'],
    ],
    [
      'Image 1, holding Image 2, walks past Video 1, places Image 2 on the table next to Video 1.',
      ['image 1: holds > image 2, walks > video 1, places image 2 > video 1'],
    ],
    [
      '图2从右侧走来，把图3放在图1旁边。',
      ['image 2: enters right, walks, places image 3 > image 1'],
    ],
    ['图1坐在左边，看向图2。', ['image 1: left, sits, looks > image 2']],
    ['图2向图1挥手。', ['image 2: gestures > image 1']],
    ['Image 1 runs off to the left.', ['image 1: exits left, runs']],
    ['Image 1 sits while a cat jumps onto the table.', ['image 1: sits']],
    ['Image 1 sits in the old armchair holding Image 2.', ['image 1: sits, holds > image 2']],
    ['The camera pans to the left. Image 1 nods.', ['image 1: gestures']],
    ['Image 1 leaves without turning around.', ['image 1: exits unsaid']],
    ['图1没有回头。', []],
    ['图1摆在木桌上。', []],
    ['After seeing Image 2, Image 1 kneels.', ['image 1: kneels, looks > image 2']],
  ])('is read from %s', (prompt, blocking) => {
    expect(blockingOf(prompt)).toEqual(blocking);
  });

  it('knows whom a pronoun means, as the dialogue does', () => {
    expect(
      blockingOf(
        'Image 1 is a girl. Image 2 is an old man. Image 1 and Image 2 stand on a pier. She turns to him.',
      ),
    ).toEqual(['image 1: stands', 'image 2: stands', 'image 1: turns > image 2']);
  });

  it('stages those who have a name alone', () => {
    const { shots } = parseScreenplay({
      prompt: 'Mia sits by the window. "It snows," says Mia.',
      durationSeconds: 4,
      cast: { images: 0, videos: 0 },
    });
    expect(shots.flatMap(({ blocking = [] }) => blocking.map(spell))).toEqual(['Mia: sits']);
  });
});
