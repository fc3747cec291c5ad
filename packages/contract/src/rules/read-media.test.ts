import { describe, expect, it } from 'vitest';
import { validateRequest } from '../validate-request.ts';

const picture = { type: 'reference_image', url: 'https://cdn.example.com/girl.jpg' };
const clip = { type: 'reference_video', url: 'https://cdn.example.com/boy.mp4' };
const frame = { type: 'first_frame', url: 'https://cdn.example.com/start.png' };
const transports = 'http://, https://, oss://';
const pictureTransports = `${transports}, data:image/jpeg;base64,, data:image/png;base64,, data:image/bmp;base64,, data:image/webp;base64,`;

function validate(media: unknown) {
  return validateRequest({ model: 'wan2.7-r2v', input: { prompt: 'x', media } });
}

function mediaOf(media: unknown) {
  const result = validate(media);
  if (!result.ok) throw new Error(result.problems.map((problem) => problem.message).join('\n'));
  return result.request.media;
}

function messages(media: unknown): string[] {
  const result = validate(media);
  return result.ok ? [] : result.problems.map((problem) => problem.message);
}

function urlMessage(noun: string, allowed: string, path: string): string {
  return `Required URL is missing or invalid, please check the request URL. A ${noun} takes ${allowed}: ${path}`;
}

describe('the list', () => {
  it.each([[undefined], [null]])('§2.2-media-required is missing when it is %j', (media) => {
    expect(messages(media)).toEqual(['Field required: input.media']);
  });

  it.each([[{}], ['x'], [3]])('§2.2-media-required must be a list, not %j', (media) => {
    expect(messages(media)).toEqual(['Input should be a valid list: input.media']);
  });

  it('keeps the client’s order', () => {
    expect(mediaOf([clip, frame, picture]).map(({ role }) => role)).toEqual([
      'referenceVideo',
      'firstFrame',
      'referenceImage',
    ]);
  });

  it.each([[[]], [[frame]]])('§2.2-reference-needed needs a reference: %j has none', (media) => {
    expect(messages(media)).toEqual([
      'List should have at least 1 reference_image or reference_video, not 0: input.media',
    ]);
  });

  it.each([
    ['images', [picture, picture, picture, picture, picture]],
    ['videos', [clip, clip, clip, clip, clip]],
    ['a mix and a first frame', [picture, clip, picture, clip, picture, frame]],
  ])('§2.2-five-references takes five references: %s', (_, media) => {
    expect(mediaOf(media)).toHaveLength(media.length);
  });

  it('§2.2-five-references refuses a sixth reference', () => {
    expect(messages([picture, picture, picture, clip, clip, clip])).toEqual([
      'List should have at most 5 reference_image or reference_video, not 6: input.media',
    ]);
  });

  it('§2.2-one-first-frame refuses a second first frame', () => {
    expect(messages([picture, frame, frame])).toEqual([
      'List should have at most 1 first_frame, not 2: input.media',
    ]);
  });

  it('refuses more than six items and looks into the first six only', () => {
    const flood = Array.from({ length: 10_000 }, () => ({}));
    const found = messages(flood);
    expect(found).toHaveLength(13);
    expect(found[0]).toBe('List should have at most 6 items, not 10000: input.media');
    expect(found[12]).toBe('Field required: input.media.5.url');
  });
});

describe('an item', () => {
  it.each([[null], ['https://cdn.example.com/a.jpg'], [[]], [1]])(
    'must be an object, not %j',
    (item) => {
      expect(messages([item, picture])).toEqual([
        'Input should be a valid dictionary: input.media.0',
      ]);
    },
  );

  it('§2.2-types §5-field-required needs a type and a url', () => {
    expect(messages([{}])).toEqual([
      'Field required: input.media.0.type',
      'Field required: input.media.0.url',
    ]);
    expect(messages([picture, { type: null, url: null }])).toEqual([
      'Field required: input.media.1.type',
      'Field required: input.media.1.url',
    ]);
  });

  it.each([['image'], ['Reference_Image'], ['constructor'], ['last_frame'], [1], [{}]])(
    'of type %j is refused, and no missing reference is claimed',
    (type) => {
      expect(messages([{ type, url: picture.url }])).toEqual([
        "Input should be 'reference_image', 'reference_video' or 'first_frame': input.media.0.type",
      ]);
    },
  );
});

describe('a url', () => {
  const kept = [
    'http://cdn.example.com/a.jpg',
    'HTTPS://CDN.example.com/a b.jpg?Signature=x%2F',
    'https://cdn.example.com/图片.jpg',
    'oss://dashscope-instant/1/2026-07-18/女 孩+1.png',
  ];
  it.each(kept)('is kept verbatim for every role: %s', (url) => {
    const media = [
      { type: 'reference_image', url, reference_voice: url },
      { ...clip, url },
      { ...frame, url },
    ];
    expect(mediaOf(media)).toEqual([
      { role: 'referenceImage', url, voiceUrl: url },
      { role: 'referenceVideo', url },
      { role: 'firstFrame', url },
    ]);
  });

  it.each([['jpeg'], ['png'], ['bmp'], ['webp'], ['PNG']])(
    'may be data of image/%s for pictures',
    (format) => {
      const url = `data:image/${format};base64,iVBORw0KGgo=`;
      expect(
        mediaOf([
          { ...picture, url },
          { ...frame, url },
        ]).map((item) => item.url),
      ).toEqual([url, url]);
    },
  );

  it.each([
    ['data:image/gif;base64,R0lGOD'],
    ['data:image/jpg;base64,/9j/'],
    ['data:image/png,abc'],
    ['data:image/png;base64,'],
    ['data:image/png;base64'],
    ['data:;base64,AAAA'],
    ['data:video/mp4;base64,AAAA'],
    ['ftp://cdn.example.com/a.jpg'],
    ['file:///etc/passwd'],
    ['cdn.example.com/a.jpg'],
    ['https://'],
    ['https:/cdn.example.com'],
    ['http://['],
    ['oss://'],
    ['oss://a\nb'],
    ['https://cdn.example.com/\0'],
    ['https://cdn.example.com/\uD800'],
    [''],
    [' '],
    [' https://cdn.example.com/a.jpg'],
    [`https://cdn.example.com/${'a'.repeat(8192)}`],
  ])('is refused for a picture: %j', (url) => {
    expect(messages([{ ...picture, url }])).toEqual([
      urlMessage('reference image', pictureTransports, 'input.media.0.url'),
    ]);
  });

  it('may be 8192 characters long', () => {
    const url = 'https://cdn.example.com/'.padEnd(8192, 'a');
    expect(mediaOf([{ ...picture, url }])[0]?.url).toBe(url);
    expect(messages([{ ...picture, url: `${url}a` }])).toHaveLength(1);
  });

  it('§2.3-transports of a video or a voice must not be data', () => {
    const url = 'data:image/png;base64,iVBORw0KGgo=';
    expect(
      messages([
        { ...clip, url },
        { ...picture, reference_voice: 'data:audio/wav;base64,UklG' },
      ]),
    ).toEqual([
      urlMessage('reference video', transports, 'input.media.0.url'),
      urlMessage('reference voice', transports, 'input.media.1.reference_voice'),
    ]);
  });

  it('must be a string', () => {
    expect(messages([{ ...picture, url: 5, reference_voice: ['a'] }])).toEqual([
      'Input should be a valid string: input.media.0.url',
      'Input should be a valid string: input.media.0.reference_voice',
    ]);
  });

  it.each([
    ['ftp://user:secret@cdn.example.com/a.jpg?Signature=secret', 'ftp:'],
    ['data:image/gif;base64,c2VjcmV0', 'data:image/gif;base64'],
    ['secret', 'no scheme'],
  ])('that is refused is not repeated: %s', (url, received) => {
    const result = validate([{ ...picture, url }]);
    expect(result).toMatchObject({ problems: [{ rule: 'transport', received }] });
    expect(JSON.stringify(result)).not.toContain('ecre');
  });
});

describe('a voice', () => {
  const voice = 'https://cdn.example.com/voice.mp3?Signature=secret';

  it.each([['reference_voice'], ['referenceVoice']])('§2.2-voices is read from %s', (name) => {
    expect(
      mediaOf([
        { ...picture, [name]: voice },
        { ...clip, [name]: voice },
      ]),
    ).toMatchObject([{ voiceUrl: voice }, { voiceUrl: voice }]);
  });

  it('in the documented spelling wins over the Java one, unless it is null', () => {
    const other = 'https://cdn.example.com/other.mp3';
    const both = { ...picture, reference_voice: voice, referenceVoice: other };
    const onlyJava = { ...picture, reference_voice: null, referenceVoice: other };
    expect(mediaOf([both, onlyJava]).map((item) => item.voiceUrl)).toEqual([voice, other]);
  });

  it('§2.2-voices on a first frame is refused, without repeating its URL', () => {
    const result = validate([picture, { ...frame, referenceVoice: voice }]);
    expect(result).toMatchObject({
      problems: [
        {
          path: 'input.media.1.referenceVoice',
          rule: 'voice',
          message:
            'Only reference_image or reference_video takes a voice: input.media.1.referenceVoice',
        },
      ],
    });
    expect(JSON.stringify(result)).not.toContain('secret');
  });
});
