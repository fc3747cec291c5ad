import { describe, expect, it } from 'vitest';
import { parseScreenplay } from '../parse-screenplay.ts';
import { seedPrompts } from '../seed-prompts.ts';

const NOBODY = { images: 0, videos: 0 };
const speakersIn = (prompt: string, cast = NOBODY) =>
  parseScreenplay({ prompt, durationSeconds: 10, cast }).shots.flatMap((shot) =>
    shot.lines.map((line) => line.speakerName),
  );

describe('a speaker without a reference', () => {
  it.each([
    ['Mia walks through the rain and says: "We are lost."', ['Mia']],
    ['The old fisherman looks up at Mia and replies, "Follow me."', ['Old fisherman']],
    ['A detective stands in an alley. He mutters: "Where is she?"', ['Detective']],
    ['Mia: "Hello!"\nTom (smiling): "Hi Mia."', ['Mia', 'Tom']],
    ['"Never mind," says Ana.', ['Ana']],
    ['夜晚，小明抬头看着月亮说：“真美。”老渔夫低声说：“该回家了。”', ['小明', '老渔夫']],
  ])('is called what the prompt calls them: %s', (prompt, names) => {
    expect(speakersIn(prompt)).toEqual(names);
  });

  it('keeps the first of their names, and is nobody when a narrator speaks', () => {
    const prompt =
      'The old fisherman says: "Come." Cut to the fisherman, who whispers: "Quiet." A narrator says: "They left."';
    expect(speakersIn(prompt)).toEqual(['Old fisherman', 'Old fisherman', undefined]);
  });

  it('is in the shots that name or hear them', () => {
    const { shots } = parseScreenplay({
      prompt:
        'Shot 1: Mia says: "Come." Shot 2: An empty road at night. Shot 3: Mia and Tom run; Tom says: "Wait!"',
      durationSeconds: 9,
      cast: NOBODY,
    });
    expect(shots.map((shot) => shot.people)).toEqual([['Mia'], undefined, ['Mia', 'Tom']]);
  });

  it('is not looked for where there are references', () => {
    expect(speakersIn('Mia says: "Hello."', { images: 1, videos: 0 })).toEqual([undefined]);
  });
});

const filmWords = [
  'Close-up',
  'Close up',
  'Extreme close-up',
  'Medium Close-Up',
  'Wide shot',
  'Wide Shot',
  'Medium shot',
  'Full shot',
  'Final shot',
  'Action shot',
  'Low-angle shot',
  'Over-the-shoulder shot',
  'POV',
  'WIDE SHOT',
  'CLOSE-UP',
];

describe('a word of film', () => {
  it.each(filmWords)('is nobody: %s', (word) => {
    expect(speakersIn(`${word}: The clerk smiles and says, "Hello."`)).toEqual(['Clerk']);
    expect(speakersIn(`${word} of the clerk, who says: "Hello."`)).toEqual(['Clerk']);
    expect(speakersIn(`1. ${word}: Mia says: "Hello."`)).toEqual(['Mia']);
    expect(speakersIn(`${word}: "Hello."`)).not.toEqual([expect.any(String)]);
  });

  it.each(['特写', '大特写', '全景', '小全景', '中景', '近景', '远景'])('is nobody: %s', (word) => {
    expect(speakersIn(`1. ${word}：店员微笑着说：“你好。”`)).toEqual(['店员']);
    expect(speakersIn(`${word}：小明说：“你好。”`)).toEqual(['小明']);
    expect(speakersIn(`${word}：“你好。”`)).not.toEqual([expect.any(String)]);
  });

  it('gives nobody in the shots of the storyboard of the vendor', () => {
    const prompt = seedPrompts.webtoonBoard.prompt.replace('Reference image, ', '');
    const { shots } = parseScreenplay({ prompt, durationSeconds: 10, cast: NOBODY });
    const names = shots.flatMap(({ people = [] }) => people);
    expect(names.filter((name) => /close|wide|medium|final|shot/i.test(name))).toEqual([]);
  });
});

describe('references counted together', () => {
  it('are named as character1, character2 in their order', () => {
    const { shots } = parseScreenplay({
      prompt: 'character1 walks to character2. Cut to character2, who says: "Hi."',
      durationSeconds: 6,
      cast: {
        images: 1,
        videos: 1,
        characters: [
          { kind: 'video', number: 1 },
          { kind: 'image', number: 1 },
        ],
      },
    });
    expect(shots.map((shot) => shot.cast.map(({ kind }) => kind))).toEqual([
      ['video', 'image'],
      ['image'],
    ]);
    expect(shots[1]!.lines[0]!.speaker).toEqual({ kind: 'image', number: 1 });
  });
});

it('reads a single shot as one, whatever cuts the prompt asks for', () => {
  const { shots } = parseScreenplay({
    prompt: 'Shot 1 [0-2s]: Image 1 waits. Shot 2 [2-4s]: Image 1 says: "Hello."',
    durationSeconds: 4,
    cast: { images: 1, videos: 0 },
    isSingleShot: true,
  });
  expect(shots).toHaveLength(1);
  expect(shots[0]).toMatchObject({ startSeconds: 0, endSeconds: 4, lines: [{ text: 'Hello.' }] });
});
