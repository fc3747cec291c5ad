import { describe, expect, it } from 'vitest';
import { parseScreenplay } from '../parse-screenplay.ts';

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
