import type { MediaItem, ProbedMedia } from '@callsheet/contract';
import { describe, expect, it } from 'vitest';
import { demoPrompts } from '../demo-prompts.ts';
import { seedPrompts } from '../seed-prompts.ts';
import { preflightCodes } from './preflight-codes.ts';
import { renderPreflightCodes } from './render-preflight-codes.ts';
import { inspect, media } from './test-request.ts';

const image = media('referenceImage', 3);
const video = media('referenceVideo', 1);

describe('references', () => {
  it('must be there: Image 4 of three', () => {
    const { of, first, codes } = inspect({
      prompt: 'Image 1 hands Image 4 to Image 2 before Image 3.',
      media: image,
    });
    expect(of('preflight.reference_missing')).toEqual(['Image 4']);
    expect(first('preflight.reference_missing')).toMatchObject({
      severity: 'error',
      path: 'input.prompt',
      message: 'Image 4 is named, and the request brings 3 images.',
      fix: 'Add the image, or name one from 1 to 3.',
    });
    expect(codes).toEqual(['reference_missing']);
  });

  it('must be there in Chinese too', () => {
    const { of, first } = inspect({ prompt: '图1走向视频2。', media: [...image, ...video] });
    expect(of('preflight.numbered_jointly')).toEqual(['视频2']);
    expect(first('preflight.numbered_jointly').fix).toBe('Write 视频1.');
    expect(inspect({ prompt: '图1走向图5。' }).of('preflight.reference_missing')).toEqual(['图5']);
  });

  it('are not missed in spoken words, in English phrases, or with the number of a jersey', () => {
    const prompt =
      'Image 1 says, "Look at Image 9!" Figure 8 is on the shirt, picture 5 friends, image 99.';
    expect(inspect({ prompt }).of('preflight.reference_missing')).toEqual([]);
  });

  it.each([
    'Image 1 waves; the video 10 seconds long, in a 2-shot.',
    'Make a video 5s long where Image 1 waves at 12 fps.',
    '图1挥手，视频10秒，画面2倍速。',
  ])('are not mistaken for amounts: %s', (prompt) => {
    expect(inspect({ prompt }).codes).toEqual([]);
  });

  it('§2.1-mentions are counted by kind: numbers that only make sense together are told with the right ones', () => {
    const cast: MediaItem[] = [...media('referenceVideo', 2), ...media('referenceImage')];
    const { of, first, codes } = inspect({
      prompt: 'Video 2 holds Image 3 while Video 1 smiles.',
      media: cast,
    });
    expect(of('preflight.numbered_jointly')).toEqual(['Image 3']);
    expect(first('preflight.numbered_jointly')).toMatchObject({
      severity: 'warning',
      fix: 'Write Image 1.',
    });
    expect(codes.filter((code) => code.startsWith('reference'))).toEqual([]);
  });

  it('are not taken as counted together when a number is used for both kinds', () => {
    const { codes } = inspect({
      prompt: 'Image 1 and Image 4 watch Video 1, Image 2 and Image 3.',
      media: [...image, ...video],
    });
    expect(codes.filter((code) => code !== 'video_seconds_billed')).toEqual(['reference_missing']);
  });

  it('that are never named are told by their place in the body', () => {
    const { of, first } = inspect({ prompt: 'Image 2 sings.', media: image });
    expect(of('preflight.reference_unused')).toEqual(['input.media.0.url', 'input.media.2.url']);
    expect(first('preflight.reference_unused').severity).toBe('warning');
  });

  it('need no name when there is one: a note', () => {
    expect(inspect({ prompt: 'A cat surfs.' }).codes).toEqual(['reference_unnamed']);
    expect(inspect({ prompt: 'The reference image surfs.' }).codes).toEqual([]);
    expect(inspect({ prompt: '参考图片在冲浪。' }).codes).toEqual([]);
  });

  it.each([
    ['image1 waves', 'image1', 'Image 1'],
    ['image 1 waves', 'image 1', 'Image 1'],
    ['Image1 waves', 'Image1', 'Image 1'],
    ['IMAGE 1 waves', 'IMAGE 1', 'Image 1'],
    ['The first image waves', 'first image', 'Image 1'],
    ['图 1挥手', '图 1', '图1'],
    ['第一张图挥手', '第一张图', '图1'],
  ])('in another form are told the documented one: %s', (prompt, written, name) => {
    const { of, first } = inspect({ prompt });
    expect(of('preflight.mention_form')).toEqual([written]);
    expect(first('preflight.mention_form').fix).toBe(`Write ${name}.`);
  });

  it('in the documented forms give nothing', () => {
    expect(inspect({ prompt: 'Image 1 waves at Image 1.' }).codes).toEqual([]);
    expect(inspect({ prompt: '图1挥手，图1。' }).codes).toEqual([]);
  });

  it('of wan2.6 mean nothing to wan2.7, but a cast list may say Character 1', () => {
    const { of, first } = inspect({ prompt: 'character2 waves at Image 1.', media: image });
    expect(of('preflight.mention_of_older_model')).toEqual(['character2']);
    expect(first('preflight.mention_of_older_model').fix).toBe('Write Image 2.');
    expect(inspect({ prompt: 'Character 1: a boy. Image 1 waves.' }).codes).toEqual([]);
  });

  it('of wan2.7 mean nothing to wan2.6', () => {
    const { of, first } = inspect({
      model: 'wan2.6-r2v',
      prompt: 'Video 1 meets character2 and character7.',
      media: [...media('referenceImage'), ...video],
    });
    expect(of('preflight.mention_of_newer_model')).toEqual(['Video 1']);
    expect(first('preflight.mention_of_newer_model').fix).toBe('Write character2.');
    expect(of('preflight.reference_missing')).toEqual(['character7']);
    expect(of('preflight.reference_unused')).toEqual(['input.reference_urls.0']);
  });

  it('are nothing to a model that takes none that are numbered', () => {
    const { of } = inspect({ model: 'wan2.7-i2v', media: media('firstFrame') });
    expect(of('preflight.mention_unnumbered')).toEqual(['Image 1']);
  });

  it('should have one storyboard among them', () => {
    const { of } = inspect({
      prompt: 'Follow the storyboard in Image 1, then the storyboard of Image 2. Image 3 acts.',
      media: image,
    });
    expect(of('preflight.storyboards_several')).toEqual(['Image 2']);
    const together = inspect({ prompt: 'Storyboards in Image 1 and Image 2.', media: image });
    expect(together.of('preflight.storyboards_several')).toEqual(['Image 2']);
    const chinese = inspect({ prompt: '图1是分镜图，图2是九宫格分镜图。', media: image });
    expect(chinese.of('preflight.storyboards_several')).toEqual(['图2']);
    const one = inspect({ prompt: 'Image 1 is a storyboard; Image 2 acts.', media: image });
    expect(one.of('preflight.storyboards_several')).toEqual([]);
  });

  it.each([
    ['The two girls in Image 1 dance.', ['Image 1']],
    ['The man on the left of Image 1 waves.', ['Image 1']],
    ['The man and the woman in Image 1 kiss.', ['Image 1']],
    ['图1中的两个人在跳舞。', ['图1']],
    ['The girl in Image 1 dances.', []],
    ['Both sit down. Image 1 waves.', []],
  ])('should show one subject each: %s', (prompt, spans) => {
    expect(inspect({ prompt }).of('preflight.several_subjects')).toEqual(spans);
  });
});

describe('lines and times', () => {
  it('a line must fit its shot', () => {
    const line = '"one two three four five six seven eight nine ten eleven twelve thirteen"';
    const { of, first } = inspect({
      prompt: `Shot 1 [0-3s]: Image 1 says, ${line}. Shot 2 [3-10s]: Image 1 waves.`,
    });
    expect(of('preflight.line_too_long')).toEqual([line]);
    // 13 / 2.6 + 0.4 = 5.4; (3 - 0.4) * 2.6 = 6.76.
    expect(first('preflight.line_too_long')).toMatchObject({
      message: 'This line takes about 5.4 s at 2.6 words a second; shot 1 has 3 s.',
      fix: 'Shorten it to about 6 words, or give the shot 2.4 s more.',
    });
  });

  it('a Chinese line is counted in characters', () => {
    const { of, first } = inspect({
      prompt: '镜头1[0-2秒]：图1说：“今天天气真好我们一起去公园散步吧”镜头2[2-10秒]：图1挥手。',
    });
    expect(of('preflight.line_too_long')).toEqual(['“今天天气真好我们一起去公园散步吧”']);
    expect(first('preflight.line_too_long').message).toBe(
      'This line takes about 4.2 s at 4.2 characters a second; shot 1 has 2 s.',
    );
  });

  it('the lines before it count', () => {
    const { of, first } = inspect({
      prompt:
        'Shot 1 [0-4s]: Image 1 says, "one two three four five six." Image 1 says, "one two three four five." Shot 2 [4-10s]: Image 1 waves.',
    });
    expect(of('preflight.line_too_long')).toEqual(['"one two three four five."']);
    expect(first('preflight.line_too_long').message).toContain('shot 1 has 1.3 s left of its 4 s');
  });

  it.each([
    ['times_overlap', 'Shot 1 [0-4s]: a. Shot 2 [3-10s]: b.', ['[3-10s]']],
    ['times_gap', 'Shot 1 [0-3s]: a. Shot 2 [5-10s]: b.', ['[5-10s]']],
    ['times_gap', 'Shot 1 [0-3s]: a. Shot 2 [3-7s]: b.', ['[3-7s]']],
    ['times_gap', 'Shot 1 [1-3s]: a. Shot 2 [3-10s]: b.', ['[1-3s]']],
    ['times_gap', 'A street. Shot 1 [2-4s]: a. Shot 2 [4-10s]: b.', []],
    ['times_reversed', 'Shot 1 [0-4s]: a. Shot 2 [9-4s]: b.', ['[9-4s]']],
    ['times_past_end', 'Shot 1 [0-4s]: a. Shot 2 [4-12s]: b.', ['[4-12s]']],
    ['times_past_end', '[00:00-00:10] a\n[00:10-00:15] b', ['[00:10-00:15]']],
    ['times_past_end', 'Shot 1 (6s): a. Shot 2 (5s): b.', ['Shot 2 (5s): ']],
    ['times_overlap', '镜头1（0-6秒）：一。镜头2（4-10秒）：二。', ['（4-10秒）']],
  ] as const)('%s: %s', (code, prompt, spans) => {
    expect(inspect({ prompt }).of(`preflight.${code}`)).toEqual(spans);
  });

  it('times that fit give nothing', () => {
    const prompt = 'Shot 1 [0-4s]: Image 1 waves. Shot 2 [4-10s]: Image 1 runs.';
    expect(inspect({ prompt }).codes).toEqual([]);
  });

  it('there may be as many shots as seconds, and no more', () => {
    const shots = (count: number) =>
      Array.from({ length: count }, (_, i) => `Shot ${i + 1}: a dog. `).join('');
    expect(inspect({ prompt: shots(10) }).of('preflight.shots_too_many')).toEqual([]);
    expect(inspect({ prompt: shots(12) }).of('preflight.shots_too_many')).toEqual([
      'Shot 11: a dog.',
    ]);
  });

  it('a shot lasts 0.7 s or more, as it is written and as there is room for', () => {
    const written =
      'Shot 1 [0-4s]: Image 1 waves. Shot 2 [4-4.5s]: Image 1 runs. Shot 3 [4.5-10s]: Image 1 sits.';
    expect(inspect({ prompt: written }).of('preflight.shot_too_short')).toEqual(['[4-4.5s]']);
    const many = Array.from({ length: 16 }, (_, i) => `Shot ${i + 1}: a dog. `).join('');
    expect(inspect({ prompt: many }).of('preflight.shot_too_short')).toEqual(['Shot 1: a dog.']);
    expect(inspect({ prompt: many.slice(0, 150) }).of('preflight.shot_too_short')).toEqual([]);
  });

  it('a storyboard is better not rewritten', () => {
    const prompt = 'Shot 1 [0-4s]: Image 1 waves. Shot 2 [4-10s]: Image 1 runs.';
    expect(
      inspect({ prompt, promptExtend: true }).of('preflight.prompt_extend_storyboard'),
    ).toEqual(['parameters.prompt_extend']);
    expect(inspect({ prompt: 'Image 1 waves.', promptExtend: true }).codes).toEqual([]);
  });
});

describe('media', () => {
  const voiced = (item: MediaItem): MediaItem => ({ ...item, voiceUrl: 'https://media.test/v' });
  const probed = (facts: ProbedMedia['facts'], sizeBytes = 1000): ProbedMedia => ({
    facts,
    sizeBytes,
  });
  const clip = (durationSeconds: number, hasAudio = true) =>
    probed({ kind: 'video', format: 'mp4', width: 1280, height: 720, durationSeconds, hasAudio });
  const sound = (durationSeconds: number) =>
    probed({ kind: 'audio', format: 'wav', durationSeconds });
  const picture = (changes: object = {}, sizeBytes?: number) =>
    probed(
      { kind: 'image', format: 'png', width: 500, height: 500, hasAlpha: false, ...changes },
      sizeBytes,
    );

  it('a voice and a first frame do not go together', () => {
    const { of } = inspect({ media: [...media('firstFrame'), voiced(image[0]!)] });
    expect(of('preflight.voice_with_first_frame')).toEqual(['input.media.1.reference_voice']);
  });

  it("a voice takes the place of a video's own, unless that is silent", () => {
    const request = { prompt: 'Video 1 sings.', media: [voiced(video[0]!)] };
    expect(inspect(request).of('preflight.voice_replaces_sound')).toEqual([
      'input.media.0.reference_voice',
    ]);
    const silent = inspect(request, [{ media: clip(5, false) }]);
    expect(silent.of('preflight.voice_replaces_sound')).toEqual([]);
  });

  it.each([
    ['pixels', { width: 239 }, undefined],
    ['shape', { width: 4001 }, undefined],
    ['transparency', { hasAlpha: true }, undefined],
    ['bytes', {}, 20 * 1024 * 1024 + 1],
  ])('that break a limit of %s are told', (_what, changes, sizeBytes) => {
    const { of, first } = inspect({}, [{ media: picture(changes, sizeBytes) }]);
    expect(of('preflight.media_unusable')).toEqual(['input.media.0.url']);
    expect(first('preflight.media_unusable').severity).toBe('error');
  });

  it('a voice that is too long is told by its own path', () => {
    const { of } = inspect({ media: [voiced(image[0]!)] }, [
      { media: picture(), voice: sound(11) },
    ]);
    expect(of('preflight.media_unusable')).toEqual(['input.media.0.reference_voice']);
  });

  it('tells what each video adds to the bill', () => {
    const { findings } = inspect(
      { prompt: 'Video 1, Video 2, Video 3.', media: media('referenceVideo', 3) },
      [{ media: clip(12.4) }, { media: clip(1.2) }],
    );
    expect(findings.map(({ message, path }) => [path, message])).toEqual([
      ['input.media.0.url', "1.65 s of this video's 12.4 s are billed."],
      ['input.media.1.url', "1.2 s of this video's 1.2 s are billed."],
      [
        'input.media.2.url',
        'At most 1.65 s of this video are billed; its length is not known yet.',
      ],
    ]);
  });

  it.each([
    ['driving_audio_cut', 'drivingAudio', sound(12)],
    ['driving_audio_short', 'drivingAudio', sound(4)],
    ['input_video_cut', 'inputVideo', clip(12)],
  ] as const)('%s', (code, role, facts) => {
    const found = inspect({ media: media(role) }, [{ media: facts }]);
    expect(found.of(`preflight.${code}`)).toEqual(['input.media.0.url']);
  });
});

it('a clip must leave something of the duration to make', () => {
  const facts = { kind: 'video', format: 'mp4', width: 800, height: 600, hasAudio: true } as const;
  const request = { model: 'wan2.7-i2v', prompt: 'A cat.', media: media('firstClip') };
  const seconds = (durationSeconds: number) => [
    { media: { facts: { ...facts, durationSeconds }, sizeBytes: 1000 } },
  ];
  expect(inspect(request, seconds(10)).of('preflight.media_unusable')).toEqual([
    'input.media.0.url',
  ]);
  expect(inspect(request, seconds(9)).codes).toEqual([]);
});

describe('the prompts of the documents', () => {
  const prompts = Object.entries({ ...seedPrompts, ...demoPrompts });

  it.each(prompts)('%s has no error', (_name, { prompt, durationSeconds, cast }) => {
    const { findings } = inspect({
      prompt,
      durationSeconds,
      media: [...media('referenceImage', cast.images), ...media('referenceVideo', cast.videos)],
    });
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('give the findings they deserve, and no others', () => {
    const found = prompts.flatMap(([name, { prompt, durationSeconds, cast }]) => {
      const { codes } = inspect({
        prompt,
        durationSeconds,
        media: [...media('referenceImage', cast.images), ...media('referenceVideo', cast.videos)],
      });
      const telling = codes.filter((code) => code !== 'video_seconds_billed');
      return telling.length > 0 ? [[name, ...telling]] : [];
    });
    expect(found).toEqual([
      // Its table has four images and a prompt of three.
      ['countrySong', 'reference_unused'],
      // Image 3 of one: the leftover of joint numbering (contract.md §9.4).
      ['twoVideos', 'numbered_jointly'],
      ['characterInScene', 'mention_form', 'mention_form'],
      // Written for image to video, where nothing is named.
      ['urbanRap', 'reference_unnamed'],
    ]);
  });
});

it('has its codes in a table, each once, each with a sentence', () => {
  const codes = preflightCodes.map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
  for (const { code, meaning } of preflightCodes) {
    expect(meaning).toMatch(/^[A-Z].*\.$/);
    expect(renderPreflightCodes()).toContain(`| \`${code}\` |`);
  }
});
