import { describe, expect, it } from 'vitest';
import { parseScreenplay } from '../parse-screenplay.ts';

const linesOf = (prompt: string) =>
  parseScreenplay({ prompt, durationSeconds: 15, cast: { images: 2, videos: 0 } }).shots.flatMap(
    ({ lines }) => lines.map(({ speaker, text }) => `I${speaker?.number} ${text}`),
  );

describe('words without quotes', () => {
  it.each([
    ['图1说：你好。图2走过来。', ['I1 你好。']],
    ['图1看着图2，图2低声问：谁？', ['I2 谁？']],
    ['Image 1 turns and says: Hello there. Image 2 waves.', ['I1 Hello there.']],
    ['图1：你来了？\n图2：嗯。', ['I1 你来了？', 'I2 嗯。']],
    ["Image 1: I'm late.\nImage 2: Clearly.", ["I1 I'm late.", 'I2 Clearly.']],
  ])('are spoken in: %s', (prompt, lines) => {
    expect(linesOf(prompt)).toEqual(lines);
  });

  it.each([
    'Image 1: a girl in a raincoat.\nImage 2: an old harbour.',
    '图1：圆脸女孩。图2：海边小镇。',
    'The style of Image 1: watercolour.',
  ])('are not spoken when they only describe: %s', (prompt) => {
    expect(linesOf(prompt)).toEqual([]);
  });

  it('are left alone where there are quotes', () => {
    expect(linesOf('图1说：“你好。”图2说：“嗯。”')).toEqual(['I1 你好。', 'I2 嗯。']);
  });
});

describe('a turn that nobody is said to take', () => {
  it('is that of the other of two who talk', () => {
    expect(
      linesOf('"Where?" asks Image 1. "Here," Image 2 says. "Why?" "Because," he says.'),
    ).toEqual(['I1 Where?', 'I2 Here,', 'I1 Why?', 'I2 Because,']);
  });
});
