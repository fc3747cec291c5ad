import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import type { MediaItem } from '@callsheet/contract';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { intakeMedia } from './intake-media.ts';
import { storeInlineMedia } from './store-inline-media.ts';
import { makePng, makeWav, sample } from './test-support/make-files.ts';
import { openMediaFixture, requestWith, type MediaFixture } from './test-support/media-fixture.ts';

let fixture: MediaFixture;
let accountId: string;
beforeAll(async () => {
  fixture = await openMediaFixture();
  accountId = await fixture.addAccount();
});
afterAll(() => fixture.close());
beforeEach(() => {
  fixture.web.hits.length = 0;
});
// However it ended, nothing stays on its way.
afterEach(async () => {
  expect(await fixture.scratchFiles()).toEqual([]);
});

const intake = (media: MediaItem[], signal = new AbortController().signal) =>
  intakeMedia(fixture.tools, { accountId, request: requestWith(media) }, signal);
const image = (url: string): MediaItem => ({ role: 'referenceImage', url });
const rows = () => fixture.tools.database.selectFrom('media').selectAll().execute();
const serve = (path: string, bytes: Buffer) => {
  fixture.web.route(path, (_request, response) => response.end(bytes));
  return fixture.web.url(path);
};

describe('a cast', () => {
  it('comes in with its facts, in the order of the request, and is stored under its hashes', async () => {
    const { web, tools } = fixture;
    const found = await intake([
      { ...image(web.url('girl.png')), voiceUrl: web.url('voice-talk.wav') },
      { role: 'referenceVideo', url: web.url('market-boy.mp4') },
      image(web.url('snake.png')),
      { role: 'firstFrame', url: web.url('scholar.jpg') },
    ]);
    expect(found.map(({ role, media, voice }) => [role, media.facts.format, voice?.facts])).toEqual(
      [
        [
          'referenceImage',
          'png',
          { kind: 'audio', format: 'wav', durationSeconds: 221_184 / 44_100 },
        ],
        ['referenceVideo', 'mp4', undefined],
        ['referenceImage', 'png', undefined],
        ['firstFrame', 'jpeg', undefined],
      ],
    );
    const bytes = await readFile(sample('girl.png'));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(found[0]!.media).toEqual({
      sha256,
      storageKey: `blobs/${sha256.slice(0, 2)}/${sha256}`,
      sizeBytes: 836_453,
      facts: { kind: 'image', format: 'png', width: 1024, height: 1024, hasAlpha: false },
    });
    expect((await buffer(await tools.store.read(found[0]!.media.storageKey))).equals(bytes)).toBe(
      true,
    );
    expect(await rows()).toHaveLength(5);
  });

  it('is fetched once for each URL, and inspected once for all tasks', async () => {
    const url = fixture.web.url('surfer-cat.jpg');
    const [first, second] = await intake([image(url), { role: 'firstFrame', url }]);
    expect(second!.media).toEqual(first!.media);
    expect(fixture.web.hits).toEqual(['/surfer-cat.jpg']);

    // The row speaks for the bytes from now on: these facts could come from nowhere else.
    const facts = { ...first!.media.facts, width: 1104 };
    const { sha256 } = first!.media;
    await fixture.tools.database
      .updateTable('media')
      .set({ facts: JSON.stringify(facts) })
      .where('sha256', '=', sha256)
      .execute();
    const [again] = await intake([image(`${url}?other=url`)]);
    expect(again!.media).toEqual({ ...first!.media, facts });
    expect((await rows()).filter((row) => row.sha256 === sha256)).toHaveLength(1);
  });

  it('is put back into the store when only its row is left', async () => {
    const [first] = await intake([image(fixture.web.url('scholar.jpg'))]);
    await fixture.tools.store.delete(first!.media.storageKey);
    await intake([image(fixture.web.url('scholar.jpg'))]);
    expect(await fixture.tools.store.stat(first!.media.storageKey)).not.toBeNull();
  });

  it('may be brought by two tasks at the same moment', async () => {
    const url = serve('race.png', makePng({ width: 300, height: 301, colourType: 2 }));
    const [a, b] = await Promise.all([intake([image(url)]), intake([image(url)])]);
    expect(a[0]!.media).toEqual(b[0]!.media);
  });
});

describe('inline media', () => {
  it('are in the store before the task is, and the request names them by hash', async () => {
    const bytes = makePng({ width: 320, height: 240, colourType: 2 });
    const url = `data:image/png;base64,${bytes.toString('base64')}`;
    const other = { ...image('https://media.test/a.png'), voiceUrl: 'oss://voice' };
    const request = await storeInlineMedia(fixture.tools, requestWith([image(url), other]));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(request).toEqual(requestWith([image(`stored:${sha256}`), other]));

    const [found] = await intake([request.media[0]!]);
    expect(found!.media).toMatchObject({ sha256, facts: { width: 320, height: 240 } });
  });

  it('change nothing when there are none', async () => {
    const request = requestWith([image('https://media.test/a.png')]);
    expect(await storeInlineMedia(fixture.tools, request)).toBe(request);
  });

  it('are refused when they are no base64', async () => {
    const request = requestWith([image('data:image/png;base64,***')]);
    await expect(storeInlineMedia(fixture.tools, request)).rejects.toMatchObject({
      code: 'media.data_invalid',
      details: [{ path: 'media.0.url' }],
    });
  });

  it('may come straight to the intake, as in a request that was never stored', async () => {
    const bytes = makePng({ width: 240, height: 240, colourType: 0 });
    const [found] = await intake([image(`data:image/png;base64,${bytes.toString('base64')}`)]);
    expect(found!.media.facts).toMatchObject({ width: 240, height: 240 });
  });
});

describe('a failure', () => {
  const refusal = (media: MediaItem[]) =>
    intake(media).then(
      () => Promise.reject(new Error('it was taken')),
      (error: { code: string; message: string; details: object[] }) => error,
    );

  it.each([
    ['an error page', async () => Buffer.from('<!DOCTYPE html>'), 'media.format_unsupported'],
    [
      'a playlist',
      async () => Buffer.from('#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd'),
      'media.format_unsupported',
    ],
    ['a voice in an image place', async () => makeWav({ seconds: 2 }), 'media.format_unsupported'],
    [
      'a small picture',
      async () => makePng({ width: 239, height: 300, colourType: 2 }),
      'media.pixels_out_of_range',
    ],
    [
      'a huge picture',
      async () => makePng({ width: 8001, height: 300, colourType: 2 }),
      'media.pixels_out_of_range',
    ],
    [
      'a long strip',
      async () => makePng({ width: 2400, height: 240, colourType: 2 }),
      'media.aspect_out_of_range',
    ],
    [
      'a transparent PNG',
      async () => makePng({ width: 300, height: 300, colourType: 6 }),
      'media.has_transparency',
    ],
    [
      'a cut picture',
      async () => (await readFile(sample('girl.png'))).subarray(0, 9999),
      'media.unreadable',
    ],
    ['21 MB', async () => Buffer.alloc(21 * 1024 * 1024, 1), 'media.too_large'],
  ])('%s has the documented code and says which media it is', async (_what, make, code) => {
    const bytes = await make();
    const bad = serve('bad', bytes);
    const error = await refusal([
      image(fixture.web.url('girl.png')),
      image(`${bad}?signature=secret`),
    ]);
    expect(error.code).toBe(code);
    expect(error.message).toMatch(/ \(media 2\)$/);
    expect(error.details[0]).toMatchObject({ path: 'media.1.url' });
    expect(JSON.stringify(error)).not.toContain('secret');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect((await rows()).map((row) => row.sha256)).not.toContain(sha256);
  });

  it('of a voice names the voice', async () => {
    const url = serve('long.wav', makeWav({ seconds: 11 }));
    const error = await refusal([{ ...image(fixture.web.url('girl.png')), voiceUrl: url }]);
    expect(error).toMatchObject({
      code: 'media.duration_out_of_range',
      details: [{ path: 'media.0.voiceUrl', received: 11 }],
      message: expect.stringMatching(/\(media 1, voice\)$/) as string,
    });
  });

  it('of a download names the URL without its query', async () => {
    const url = fixture.web.url('no-such-file.png');
    expect(await refusal([image(`${url}?Signature=secret`)])).toMatchObject({
      code: 'media.download_failed',
      retryable: false,
      details: [{ path: 'media.0.url', received: url }],
    });
  });

  it('of one download stops the others', async () => {
    let closed: Promise<unknown> = Promise.resolve();
    fixture.web.route('endless', (_request, response) => {
      response.write('begins');
      closed = new Promise((resolve) => {
        response.on('close', resolve);
      });
    });
    fixture.web.route('late-404', (_request, response) => {
      setImmediate(() => response.writeHead(404).end());
    });
    const error = await refusal([
      image(fixture.web.url('endless')),
      image(fixture.web.url('late-404')),
    ]);
    expect(error.message).toMatch(/404\. \(media 2\)$/);
    await closed;
  });

  it('of a private address is refused as such', async () => {
    expect(await refusal([image('http://127.0.0.2/')])).toMatchObject({
      code: 'media.blocked_address',
    });
  });
});

it('stops when the task is given up', async () => {
  const controller = new AbortController();
  const reason = new Error('canceled');
  fixture.web.route('wait', () => controller.abort(reason));
  await expect(intake([image(fixture.web.url('wait'))], controller.signal)).rejects.toBe(reason);
});
