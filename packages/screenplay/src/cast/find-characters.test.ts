import { describe, expect, it } from 'vitest';
import { parseScreenplay } from '../parse-screenplay.ts';
import { seedPrompts } from '../seed-prompts.ts';

const NOBODY = { images: 0, videos: 0 };
const shotsOf = (prompt: string, cast = NOBODY) =>
  parseScreenplay({ prompt, durationSeconds: 15, cast }).shots;
const peopleOf = (prompt: string, cast = NOBODY) =>
  shotsOf(prompt, cast).map(({ people = [] }) => people.join(', '));
const withoutReference = (prompt: string) => prompt.replace('Reference image, ', '');

describe('the storyboards of the vendor without their picture', () => {
  it('have the female lead and the clerk where they are named, meant and heard', () => {
    const prompt = withoutReference(seedPrompts.webtoonBoard.prompt);
    expect(peopleOf(prompt)).toEqual([
      '',
      'Female lead',
      'Female lead',
      'Female lead, Young clerk',
      'Female lead',
      'Female lead',
      'Young clerk',
      'Female lead',
      'Female lead',
    ]);
    const shots = shotsOf(prompt);
    expect(shots.flatMap(({ lines }) => lines.map((line) => line.speakerName))).toEqual([
      'Young clerk',
    ]);
    expect(shots[1]!.blocking).toMatchObject([{ who: { name: 'Female lead' }, enters: 'unsaid' }]);
    expect(shots[3]!.blocking).toMatchObject([
      {
        who: { name: 'Young clerk' },
        actions: [{ kind: 'looks', target: { name: 'Female lead' } }],
      },
    ]);
  });

  it('have the boy and his robot, but not where a map is in his hands', () => {
    const prompt = withoutReference(seedPrompts.explorerBoard.prompt);
    expect(peopleOf(prompt)).toEqual([
      '',
      'Boy explorer',
      'Boy explorer, Sidekick',
      '',
      'Boy explorer',
      'Boy explorer, Sidekick',
      '',
      '',
      'Boy explorer, Sidekick',
    ]);
    expect(shotsOf(prompt)[8]!.blocking?.map(({ who }) => who)).toEqual([
      { name: 'Boy explorer' },
      { name: 'Sidekick' },
    ]);
  });

  it('are those of the picture where there is one', () => {
    const { prompt } = seedPrompts.webtoonBoard;
    expect(peopleOf(prompt, { images: 1, videos: 0 }).join('')).toBe('');
  });
});

describe('a list of characters', () => {
  it('is read in Chinese', () => {
    const prompt =
      '韩漫风格。角色：女主角：下班的年轻女子，穿长外套。年轻店员：便利店夜班店员，短发整齐。场景：深夜便利店。' +
      '分镜：1. 全景：深夜的便利店亮着灯。2. 中景：女主角推门走进来。3. 特写：她疲惫地站在热饮柜前。' +
      '4. 中景：年轻店员抬起头看见她。5. 特写：古老的藏宝图缓缓展开。6. 特写：店员微笑着说：“辛苦了。”7. 中景：两人相视而笑。';
    expect(peopleOf(prompt)).toEqual([
      '',
      '女主角',
      '女主角',
      '女主角, 年轻店员',
      '',
      '年轻店员',
      '女主角, 年轻店员',
    ]);
    expect(shotsOf(prompt)[5]!.lines[0]!.speakerName).toBe('年轻店员');
  });

  it('is read line by line and before prose, and is no shot itself', () => {
    const prompt =
      'Characters:\n- Mia Wong: a young woman in red.\n- Old Tom: a retired sailor.\n' +
      'Mia walks along the pier. The sailor turns to her and says: "Ahoy." She replies: "Hello, Tom."';
    const shots = shotsOf(prompt);
    expect(shots.map(({ people }) => people)).toEqual([
      ['Mia Wong'],
      ['Mia Wong', 'Old Tom'],
      ['Mia Wong'],
    ]);
    expect(shots.flatMap(({ lines }) => lines.map((line) => line.speakerName))).toEqual([
      'Old Tom',
      'Mia Wong',
    ]);
  });

  it('calls nobody by a word that two of it share', () => {
    const prompt =
      'Characters: Anna: a woman with a hat. Berta: a woman with a dog. Storyboard: 1. The woman waits. 2. Berta runs.';
    expect(peopleOf(prompt)).toEqual(['', 'Berta']);
  });

  it('tells of those that have no reference beside those that have one', () => {
    const prompt =
      'Characters: Mia: Image 1. Tom: a boy with a cap. Storyboard: 1. Image 1 waits. 2. Tom runs in. 3. The boy says: "Here!" 4. Image 1 says: "There you are."';
    const cast = { images: 1, videos: 0 };
    expect(peopleOf(prompt, cast)).toEqual(['', 'Tom', 'Tom', '']);
    expect(shotsOf(prompt, cast).map((shot) => shot.cast.length)).toEqual([1, 0, 0, 1]);
    const lines = shotsOf(prompt, cast).flatMap((shot) => shot.lines);
    expect(lines.map(({ speaker, speakerName }) => speakerName ?? speaker?.number)).toEqual([
      'Tom',
      1,
    ]);
  });

  it('does not mean another boy, nor what belongs to the boy', () => {
    const prompt =
      "Characters: Hero: a boy with a cap. Storyboard: 1. A boy cries. 2. The boy's hat lies there. 3. The boy's face, close. 4. The boy's hands tremble.";
    expect(peopleOf(prompt)).toEqual(['', '', 'Hero', 'Hero']);
  });
});
