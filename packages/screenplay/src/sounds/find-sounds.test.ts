import { describe, expect, it } from 'vitest';
import { parseScreenplay } from '../parse-screenplay.ts';
import type { SoundMention } from '../screenplay.ts';

const soundsOf = (prompt: string) =>
  parseScreenplay({ prompt, durationSeconds: 10, cast: { images: 2, videos: 0 } }).shots.map(
    ({ sounds = [] }) => sounds.map(spell),
  );

function spell(sound: SoundMention): string {
  if (sound.kind === 'music') return `music ${sound.instrument ?? '-'} ${sound.mood ?? '-'}`;
  if (sound.kind === 'ambience') return sound.ambience;
  return sound.kind === 'effect' ? sound.effect : sound.kind;
}

describe('the sounds of a shot', () => {
  it.each([
    ['Image 1 plays a soothing country folk song.', ['music - calm']],
    ['Image 1 strums the guitar.', ['music guitar -']],
    ['图1弹着忧伤的钢琴曲。', ['music piano melancholy']],
    ['A guitar leans in the corner beside Image 1.', []],
    ['Image 1 walks in the rain, thunder rolls.', ['rain', 'thunder']],
    ['深夜，图1听见敲门声，窗外雨声不断。', ['knock', 'rain']],
    ['Image 1 waves at Image 2.', []],
    ['Image 1 stands in silence.', ['silence']],
    ['No music. Image 1 nods.', []],
    ['没有音乐，图1点头。', []],
    ['Image 1 wears a raincoat by the window.', []],
  ])('are what is named or certainly heard: %s', (prompt, sounds) => {
    expect(soundsOf(prompt)[0]).toEqual(sounds);
  });

  it('are in every shot when the prompt names them for the film', () => {
    expect(
      soundsOf('Shot 1: Image 1 waits.\nShot 2: Image 2 knocks on the door.\nAudio: gentle piano.'),
    ).toEqual([['music piano tender'], ['knock', 'music piano tender']]);
  });

  it('go on with the rain', () => {
    expect(soundsOf('1. Image 1 waits in the rain. 2. Close-up of Image 1.')).toEqual([
      ['rain'],
      ['rain'],
    ]);
  });
});
