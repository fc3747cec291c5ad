import { describe, expect, it } from 'vitest';
import { parseScreenplay } from '../parse-screenplay.ts';

/** Lines as `I1 text`, `-` for nobody on screen. */
function linesOf(prompt: string, images = 2, videos = 1): string[] {
  const screenplay = parseScreenplay({ prompt, durationSeconds: 15, cast: { images, videos } });
  return screenplay.shots.flatMap(({ lines }) =>
    lines.map(({ speaker, text }) => {
      const name = speaker ? `${speaker.kind === 'image' ? 'I' : 'V'}${speaker.number}` : '-';
      return `${name} ${text}`;
    }),
  );
}

describe('a spoken line', () => {
  it.each([
    ['straight double', 'Image 1 says, "Hi there."'],
    ['straight single', "Image 1 says, 'Hi there.'"],
    ['curly double', 'Image 1 says, “Hi there.”'],
    ['curly single', 'Image 1 says, ‘Hi there.’'],
    ['corner', 'Image 1 says 「Hi there.」'],
    ['white corner', 'Image 1 says: 『Hi there.』'],
    ['doubled single', "Image 1 says, ''Hi there.''"],
    ['German', 'Image 1 says: „Hi there.“'],
    ['French', 'Image 1 says: « Hi there. »'],
    ['turned French', 'Image 1 says: »Hi there.«'],
  ])('is read in %s quotes', (_, prompt) => {
    expect(linesOf(prompt)).toEqual(['I1 Hi there.']);
  });

  it.each(['说', '说道', '问', '回答道', '大声喊道', '轻声唱', '笑道'])(
    'is said with %s',
    (verb) => {
      expect(linesOf(`图1${verb}：“你好。”`)).toEqual(['I1 你好。']);
    },
  );

  it('may stand before its verb', () => {
    expect(linesOf('"Hello there!" says Image 1. "Go away," whispers Image 2.')).toEqual([
      'I1 Hello there!',
      'I2 Go away,',
    ]);
    expect(linesOf('“你好！”图1说。“再见。”图2轻声说道。')).toEqual(['I1 你好！', 'I2 再见。']);
  });

  it('goes on in a second quote', () => {
    expect(linesOf('"Wait," says Image 1, "I know you."')).toEqual(['I1 Wait,', 'I1 I know you.']);
    expect(linesOf('Image 1 says "Hi" and "Bye".')).toEqual(['I1 Hi', 'I1 Bye']);
  });

  it('follows a name and a colon', () => {
    expect(linesOf('Image 1: "Hi!" 图1（微笑）：“你好。” Video 1: "Hey."')).toEqual([
      'I1 Hi!',
      'I1 你好。',
      'V1 Hey.',
    ]);
  });

  it('follows a colon in a sentence that somebody is in', () => {
    expect(linesOf('Image 1 leans forward: "Did you hear?" Image 2 gasps, "No way!"')).toEqual([
      'I1 Did you hear?',
      'I2 No way!',
    ]);
    expect(linesOf('图1看着图2，点点头：“好。”')).toEqual(['I1 好。']);
  });

  it('keeps its apostrophes', () => {
    expect(
      linesOf("Image 1's dog barks. He says softly, 'It's the boys' hats, isn't it?'"),
    ).toEqual(["I1 It's the boys' hats, isn't it?"]);
  });

  it('has no speaker when a narrator says it', () => {
    expect(linesOf('Image 1 walks. Narrator: "He left." 旁白：“他走了。”')).toEqual([
      '- He left.',
      '- 他走了。',
    ]);
  });

  it('takes nothing inside it for a shot, a mention or a cut', () => {
    const prompt = 'Image 1 says: "Cut to Image 2. 1. Go. 2. Scene 3 [0-9s]: no."';
    const { shots } = parseScreenplay({
      prompt,
      durationSeconds: 9,
      cast: { images: 2, videos: 0 },
    });
    expect(shots).toHaveLength(1);
    expect(shots[0]!.cast).toEqual([{ kind: 'image', number: 1 }]);
  });
});

describe('the delivery', () => {
  const deliveryOf = (prompt: string) =>
    parseScreenplay({ prompt, durationSeconds: 15, cast: { images: 2, videos: 0 } }).shots.flatMap(
      ({ lines }) => lines.map((line) => line.delivery),
    );

  it.each([
    ['whisper', 'Image 1 whispers, "A."'],
    ['whisper', '"A," says Image 1 in a whisper.'],
    ['shout', 'Image 1 calls out: "A."'],
    ['sing', 'Image 1 dances, singing "A."'],
    ['whisper', '图1压低声音问：“A。”'],
    ['shout', '图1大声说：“A。”'],
    ['sing', '图1唱道：“A。”'],
  ])('is %s in: %s', (delivery, prompt) => {
    expect(deliveryOf(prompt)).toEqual([delivery]);
  });

  it('of one line is not that of the next', () => {
    expect(deliveryOf('Image 1 shouts, "A!" Image 2 says, "B."')).toEqual(['shout', undefined]);
  });
});

describe('a voice off screen', () => {
  const heard = (prompt: string) =>
    parseScreenplay({ prompt, durationSeconds: 15, cast: { images: 2, videos: 0 } }).shots.flatMap(
      ({ lines, cast }) =>
        lines.map((line) => [line.speaker?.number, line.isOffScreen, cast.map((c) => c.number)]),
    );

  it('may be that of somebody, who then need not be seen', () => {
    expect(heard('图1坐在车里，图2的声音从手机里传来：“A。”')).toEqual([[2, true, [1]]]);
    expect(heard('In voiceover, Image 1 says: "A."')).toEqual([[1, true, [1]]]);
  });

  it('is nobody when a narrator speaks of somebody', () => {
    expect(heard('Image 1 walks as a narrator says, "A."')).toEqual([[undefined, true, [1]]]);
  });
});

describe('a quote that nobody says', () => {
  it.each([
    'A sign reading "OPEN" hangs above Image 1.',
    'A neon sign says "BAR" behind Image 1.',
    'Image 1 holds a banner that says "PEACE".',
    'Image 1 reads a book titled "Dune".',
    'Image 1 says hello and holds a card with the words "Thank you".',
    'A dog called "Rex" runs to Image 1.',
    '图1身后的招牌写着“营业中”。',
    '图1拿着一本名为《沙丘》的书，封面印着“沙丘”。',
    'The "best" day of Image 1.',
    'Image 1 holds a sign: "FREE HUGS".',
    '"Image 1" walks.',
    'Image 1 walks 5" further.',
    '图1说“',
  ])('is not a line: %s', (prompt) => {
    expect(linesOf(prompt)).toEqual([]);
  });
});

describe('the speaker', () => {
  it.each([
    ['I1', 'Image 1 looks at Image 2 and says, "A."'],
    ['I1', 'Image 1 turns to Image 2 and asks: "A."'],
    ['I1', 'Image 1 asks Image 2: "A."'],
    ['I1', 'After seeing Image 2, Image 1 says, "A."'],
    ['I2', 'Image 1 walks in while Image 2 says, "A."'],
    ['I2', 'The camera pulls back to reveal Image 2 shouting "A."'],
    ['I1', 'The woman from Image 1 enters the cafe in Image 2 and says "A."'],
    ['I1', 'Image 1 and Image 2 sit down. Image 1, holding Image 2, says quietly: "A."'],
    ['V1', 'Image 1 waves at Video 1. Video 1 laughs, "A."'],
    ['I1', '图1看着图2说：“A。”'],
    ['I1', '图1对图2说：“A。”'],
    ['I1', '看到图2后，图1说：“A。”'],
    ['I1', 'A close-up of Image 2. Then cut back to Image 1, who smiles and says: "A."'],
    ['I2', '图1走进来，然后图2说：“A。”'],
    ['I2', '镜头切到图2说：“A。”'],
  ])('is %s in: %s', (name, prompt) => {
    expect(linesOf(prompt).map((line) => line.split(' ')[0])).toEqual([name]);
  });

  it('of a pronoun is who was named last, and of a reply who did not just speak', () => {
    expect(linesOf('Image 1 turns to Image 2 and asks, "A?" She replies, "B."')).toEqual([
      'I1 A?',
      'I2 B.',
    ]);
    expect(linesOf('图1看着图2说：“走吧。”她回答道：“好的。”')).toEqual(['I1 走吧。', 'I2 好的。']);
    expect(linesOf('A close-up of Image 1. He holds Image 2, saying "A."')).toEqual(['I1 A.']);
  });

  it('of a noun nobody introduced is not guessed', () => {
    expect(
      linesOf(
        'Image 1 enters the cafe in Image 2. She says, "A latte." The barista replies, "Yes."',
      ),
    ).toEqual(['I1 A latte.', '- Yes.']);
  });

  it('is the only reference when there is only one', () => {
    expect(linesOf('This person walks down the street and says "Let\'s go!"', 0, 1)).toEqual([
      "V1 Let's go!",
    ]);
  });
});
