import { expect, test } from 'vitest';
import { fitCaptions } from './fit-captions.ts';
import { planFilm } from './plan-film.ts';
import { girl, sampleJob } from './test-support/sample-job.ts';

const plan = (line: string) =>
  planFilm(sampleJob(`Image 1 says: "${line}"`, [{ role: 'referenceImage', media: girl }]));

test('a caption in English, Chinese or kana is shown as it is', () => {
  for (const line of [
    'Good morning — to all of you!',
    '你好，我的名字叫小明。',
    'おはよう、カメラ。',
  ]) {
    const timeline = plan(line);
    expect(fitCaptions(timeline)).toEqual({ timeline, warnings: [] });
  }
});

test('a caption in other letters shows what it can, and a warning names them', () => {
  const { timeline, warnings } = fitCaptions(plan('We say 안녕하세요 here 🙂'));
  expect(timeline.speech[0]!.pages.map(({ text }) => text)).toEqual(['We say … here']);
  expect(timeline.speech[0]!.text).toBe('We say 안녕하세요 here 🙂');
  expect(warnings).toEqual([
    expect.stringMatching(
      /^The captions and labels cannot show Hangul, emoji: the font of the film has /,
    ),
  ]);
});
