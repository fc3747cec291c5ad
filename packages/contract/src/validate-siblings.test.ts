import { describe, expect, it } from 'vitest';
import type { MediaItem } from './task-request.ts';
import { validateRequest } from './validate-request.ts';

/** What the models beside wan2.7-r2v take and refuse, by the sentences of contract.md §3. */

const cdn = 'https://cdn.example.com/';

function validate(model: string, input: object, parameters?: object) {
  return validateRequest({ model, input: { prompt: 'x', ...input }, parameters });
}

function accepted(model: string, input: object, parameters?: object) {
  const result = validate(model, input, parameters);
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('\n'));
  return result.request;
}

function messages(model: string, input: object, parameters?: object): string[] {
  const result = validate(model, input, parameters);
  return result.ok ? [] : result.problems.map(({ message }) => message);
}

function list(...types: string[]) {
  return { media: types.map((type) => ({ type, url: `${cdn}${type}` })) };
}

describe('wan2.7-i2v', () => {
  const legal = [
    ['first_frame'],
    ['first_frame', 'driving_audio'],
    ['first_frame', 'last_frame'],
    ['first_frame', 'last_frame', 'driving_audio'],
    ['first_clip'],
    ['first_clip', 'last_frame'],
  ];

  it.each(legal)('§3.1-combinations takes %s %s %s, in any order', (...types) => {
    const sent = types.filter((type) => type !== undefined);
    const roles = (media: MediaItem[]) => media.map(({ role }) => role);
    const request = accepted('wan2.7-i2v', list(...sent));
    expect(request.media).toHaveLength(sent.length);
    const turned = accepted('wan2.7-i2v', list(...sent.toReversed()));
    expect(roles(turned.media)).toEqual(roles(request.media).toReversed());
  });

  it.each([
    [['last_frame']],
    [['driving_audio']],
    [['last_frame', 'driving_audio']],
    [['first_clip', 'first_frame']],
    [['first_clip', 'driving_audio']],
    [['first_clip', 'last_frame', 'driving_audio']],
  ])('§3.1-combinations refuses %s and names the six that are legal', (types) => {
    expect(messages('wan2.7-i2v', list(...types))).toEqual([
      `Types should be one of first_frame; first_frame + driving_audio; first_frame + last_frame; first_frame + last_frame + driving_audio; first_clip; first_clip + last_frame, not ${types.join(' + ')}: input.media`,
    ]);
  });

  it('§3.1-combinations refuses a type twice', () => {
    expect(messages('wan2.7-i2v', list('first_frame', 'first_frame'))).toEqual([
      'List should have at most 1 first_frame, not 2: input.media',
    ]);
  });

  it('§3.1-prompt-optional takes a null prompt, as the Python SDK sends it', () => {
    expect(accepted('wan2.7-i2v', { ...list('first_frame'), prompt: null }).prompt).toBe('');
  });

  it('§3.1-no-ratio has no ratio: it is told of and not obeyed', () => {
    const result = validate('wan2.7-i2v', list('first_frame'), { ratio: '1:1' });
    expect(result).toMatchObject({
      ok: true,
      findings: [
        {
          path: 'parameters.ratio',
          fix: 'The picture, clip or video in the media gives the shape.',
        },
      ],
    });
    expect(result.ok && result.request).not.toHaveProperty('ratio');
  });

  it('§3.1-defaults fills in 1080P, 5 s, rewriting on and watermark off', () => {
    expect(accepted('wan2.7-i2v', list('first_frame'))).toMatchObject({
      resolution: '1080P',
      durationSeconds: 5,
      promptExtend: true,
      watermark: false,
    });
  });
});

describe('wan2.7-t2v', () => {
  it('§3.2-audio-url makes its sound an item of the media', () => {
    expect(accepted('wan2.7-t2v', { audio_url: `${cdn}song.mp3` }).media).toEqual([
      { role: 'drivingAudio', url: `${cdn}song.mp3` },
    ]);
    expect(accepted('wan2.7-t2v', {}).media).toEqual([]);
  });

  it.each([
    [5, 'Input should be a valid string: input.audio_url'],
    [
      'data:audio/wav;base64,UklGRg==',
      'Required URL is missing or invalid, please check the request URL. A sound takes http://, https://, oss://: input.audio_url',
    ],
  ])('§3.2-audio-url refuses %j', (audio, message) => {
    expect(messages('wan2.7-t2v', { audio_url: audio })).toEqual([message]);
  });

  it('§3.2-parameters has the ratios of r2v', () => {
    expect(accepted('wan2.7-t2v', {}, { ratio: '3:4' }).ratio).toBe('3:4');
    expect(accepted('wan2.7-t2v', {}).ratio).toBe('16:9');
  });
});

describe('wan2.7-videoedit', () => {
  it('§3.3-media takes one video and up to four images, and a prompt or none', () => {
    const images = Array<string>(4).fill('reference_image');
    const request = accepted('wan2.7-videoedit', { ...list('video', ...images), prompt: null });
    expect(request.media.map(({ role }) => role)).toEqual([
      'inputVideo',
      ...images.map(() => 'referenceImage'),
    ]);
    expect(messages('wan2.7-videoedit', list('reference_image'))).toEqual([
      'List should have at least 1 video, not 0: input.media',
    ]);
    expect(messages('wan2.7-videoedit', list('video', 'video'))).toEqual([
      'List should have at most 1 video, not 2: input.media',
    ]);
    expect(messages('wan2.7-videoedit', list('video', ...images, 'reference_image'))).toContain(
      'List should have at most 4 reference_image, not 5: input.media',
    );
  });

  it('§3.3-parameters is as long and of the shape of its input unless told otherwise', () => {
    const free = accepted('wan2.7-videoedit', list('video'), { duration: 0 });
    expect(free).toStrictEqual(accepted('wan2.7-videoedit', list('video')));
    expect(free).not.toHaveProperty('durationSeconds');
    expect(free).not.toHaveProperty('ratio');
    expect(free.audioSetting).toBe('auto');
    const told = { duration: 2, ratio: '1:1', audio_setting: 'origin' };
    expect(accepted('wan2.7-videoedit', list('video'), told)).toMatchObject({
      durationSeconds: 2,
      ratio: '1:1',
      audioSetting: 'origin',
    });
    expect(messages('wan2.7-videoedit', list('video'), { duration: 1 })).toEqual([
      'Input should be greater than or equal to 2: parameters.duration',
    ]);
  });
});

describe.each(['wan2.6-r2v', 'wan2.6-r2v-flash'])('%s', (model) => {
  it('§3.4-reference-urls tells videos from images by their ending', () => {
    const urls = [`${cdn}a.PNG`, `${cdn}b.mp4?sig=x.png`, 'oss://up/女孩 1.MOV', `${cdn}d`];
    expect(accepted(model, { reference_urls: urls }).media).toEqual([
      { role: 'referenceImage', url: urls[0] },
      { role: 'referenceVideo', url: urls[1] },
      { role: 'referenceVideo', url: urls[2] },
      { role: 'referenceImage', url: urls[3] },
    ]);
  });

  it('§3.4-reference-urls takes the deprecated list where the other is not sent', () => {
    const request = accepted(model, { reference_video_urls: [`${cdn}a`] });
    expect(request.media).toEqual([{ role: 'referenceVideo', url: `${cdn}a` }]);
    const both = { reference_video_urls: [`${cdn}a`], reference_urls: [`${cdn}b`] };
    expect(validate(model, both)).toMatchObject({
      ok: true,
      request: { media: [{ role: 'referenceImage', url: `${cdn}b` }] },
      findings: [{ code: 'field.ignored', path: 'input.reference_video_urls' }],
    });
  });

  it('§3.4-reference-urls takes five references of which three are videos', () => {
    const videos = [1, 2, 3].map((n) => `${cdn}${n}.mp4`);
    const images = [4, 5].map((n) => `${cdn}${n}.png`);
    expect(accepted(model, { reference_urls: [...videos, ...images] }).media).toHaveLength(5);
    expect(messages(model, { reference_urls: [...videos, `${cdn}4.mp4`] })).toEqual([
      'List should have at most 3 video, not 4: input.reference_urls',
    ]);
    expect(messages(model, { reference_urls: [] })).toEqual([
      'List should have at least 1 image or video, not 0: input.reference_urls',
    ]);
    expect(messages(model, { reference_urls: [5, null] })).toEqual([
      'Input should be a valid string: input.reference_urls.0',
      'Field required: input.reference_urls.1',
    ]);
  });

  it('§3.4-size takes a size with an asterisk, which gives the tier', () => {
    const references = { reference_urls: [`${cdn}a.png`] };
    expect(accepted(model, references)).toMatchObject({
      size: { width: 1920, height: 1080 },
      resolution: '1080P',
      durationSeconds: 5,
    });
    expect(accepted(model, references, { size: '832*1088' })).toMatchObject({
      size: { width: 832, height: 1088 },
      resolution: '720P',
    });
    for (const size of ['1280x720', '1104*832', '720P']) {
      expect(messages(model, references, { size })[0]).toMatch(/^Input should be '1280\*720', /);
    }
  });

  it('§3.4-shot-type takes one shot or several', () => {
    const references = { reference_urls: [`${cdn}a.png`] };
    expect(accepted(model, references, { shot_type: 'multi' }).shotType).toBe('multi');
  });
});

it('§3.4-audio takes silence of the quick model only, and tells the other', () => {
  const references = { reference_urls: [`${cdn}a.png`] };
  expect(accepted('wan2.6-r2v-flash', references, { audio: false }).withAudio).toBe(false);
  expect(validate('wan2.6-r2v', references, { audio: false })).toMatchObject({
    ok: true,
    findings: [
      { code: 'field.unknown', path: 'parameters.audio', fix: 'The video always has sound.' },
    ],
  });
});

describe('wan3.0-video', () => {
  it('keeps references and frames apart', () => {
    expect(messages('wan3.0-video', list('first_frame', 'reference_image'))).toEqual([
      'reference_image, reference_video, reference_audio should not stand with first_frame, last_frame: input.media',
    ]);
    expect(accepted('wan3.0-video', list('first_frame', 'last_frame')).media).toHaveLength(2);
    expect(accepted('wan3.0-video', {}).media).toEqual([]);
  });

  it('has no negative prompt and does not rewrite', () => {
    const result = validate('wan3.0-video', { negative_prompt: 'x' }, { prompt_extend: true });
    expect(result).toMatchObject({
      ok: true,
      request: { promptExtend: false },
      findings: [{ path: 'input.negative_prompt' }, { path: 'parameters.prompt_extend' }],
    });
  });
});
