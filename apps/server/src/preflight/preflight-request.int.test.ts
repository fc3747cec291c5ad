import { createHash } from 'node:crypto';
import { models } from '@callsheet/contract';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { preflightAnswer } from '../dialects/callsheet/routes/preflight.ts';
import { callsheetDialect } from '../dialects/callsheet/callsheet-dialect.ts';
import { createDialectApp } from '../dialects/test-support/dialect-app.ts';
import { createInMemoryTools } from '../dialects/test-support/in-memory-tools.ts';
import { createAnimaticEngine } from '../engines/animatic/create-animatic-engine.ts';
import { intakeMedia } from '../media/intake-media.ts';
import { makePng } from '../media/test-support/make-files.ts';
import {
  openMediaFixture,
  requestWith,
  type MediaFixture,
} from '../media/test-support/media-fixture.ts';
import { createProbeGate } from './create-probe-gate.ts';
import { lookAtMedia } from './look-at-media.ts';
import { preflightRequest } from './preflight-request.ts';

let fixture: MediaFixture;
let app: FastifyInstance;
let accountId: string;
const gate = createProbeGate({ atOnce: 2, ofAnAccount: 1 });
const limits = { probeMilliseconds: 20_000 };

beforeAll(async () => {
  fixture = await openMediaFixture();
  accountId = await fixture.addAccount();
  const callers = {
    'sk-alice': { accountId, apiKeyId: 'key-alice' },
    'sk-bob': { accountId: await fixture.addAccount(), apiKeyId: 'key-bob' },
  };
  const clock = { now: () => fixture.time.now };
  const tools = createInMemoryTools({ clock, validation: 'immediate', callers });
  const preflight = {
    region: 'china' as const,
    engines: [createAnimaticEngine()],
    defaultEngine: 'animatic',
    lookAtMedia: (task: Parameters<typeof lookAtMedia>[1]) =>
      lookAtMedia({ media: fixture.tools, gate, ...limits }, task),
  };
  app = await createDialectApp(callsheetDialect, {
    ...tools,
    preflight: (caller, body) => preflightRequest(preflight, caller, body),
  });
});
afterAll(async () => {
  await app.close();
  await fixture.close();
});
beforeEach(() => {
  fixture.web.hits.length = 0;
});

async function post(payload: unknown, apiKey = 'sk-alice') {
  const response = await app.inject({
    method: 'POST',
    url: '/callsheet/v1/preflight',
    headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
    payload: JSON.stringify(payload),
  });
  expect(response.statusCode).toBe(200);
  return preflightAnswer.strict().parse(response.json());
}

const bodyOf = (media: object[], prompt: string, parameters: object = {}) => ({
  model: 'wan2.7-r2v',
  input: { prompt, media },
  parameters: { resolution: '720P', duration: 10, prompt_extend: false, ...parameters },
});
const image = (url: string) => ({ type: 'reference_image', url });
const video = (url: string) => ({ type: 'reference_video', url });
const codes = ({ findings }: { findings: { code: string; path?: string | undefined }[] }) =>
  findings.map(({ code, path }) => [code, path]);
const count = async (table: 'tasks' | 'media' | 'ledger_transfers' | 'uploads') =>
  (await fixture.tools.database.selectFrom(table).selectAll().execute()).length;
const serve = (path: string, bytes: Buffer) => {
  fixture.web.route(path, (_request, response) => response.end(bytes));
  return fixture.web.url(path);
};

describe('a preflight', () => {
  it('reads the prompt, looks at the media, quotes, and creates nothing', async () => {
    const { web } = fixture;
    const report = await post(
      bodyOf(
        [image(web.url('girl.png')), video(web.url('market-boy.mp4'))],
        'Scene 1 [0-4s]: Image 1 says, "Hello there." Scene 2 [4-10s]: Video 1 waves at Image 2.',
      ),
    );
    expect(codes(report)).toEqual([
      ['preflight.reference_missing', 'input.prompt'],
      ['preflight.video_seconds_billed', 'input.media.1.url'],
    ]);
    expect(report.screenplay!.shots.map(({ start_seconds: s, end_seconds: e }) => [s, e])).toEqual([
      [0, 4],
      [4, 10],
    ]);
    expect(report.request).toMatchObject({
      model: 'wan2.7-r2v',
      resolution: '720P',
      ratio: '16:9',
      duration_seconds: 10,
      seed: null,
      media: [{ role: 'reference_image' }, { role: 'reference_video' }],
    });
    expect([await count('tasks'), await count('media'), await count('ledger_transfers')]).toEqual([
      0, 0, 0,
    ]);
    expect(await fixture.scratchFiles()).toEqual([]);
  });

  it('quotes the rehearsal at nothing, and the hosted service exactly once the video is known', async () => {
    const report = await post(bodyOf([video(fixture.web.url('market-boy.mp4'))], 'Video 1 waves.'));
    const [free, hosted] = report.quotes;
    expect(free).toEqual({
      engine: 'animatic',
      currency: 'CNY',
      amount_micros: 0,
      note: 'A rehearsal is free.',
      billed: null,
    });
    // 10 s out and the video up to 5 s in, at 0.6 yuan a second (contract.md §7).
    const { billed } = hosted!;
    expect(billed).toMatchObject({ per_second_micros: 600_000, is_exact: true });
    expect(hosted!.amount_micros).toBe(Math.round((10 + billed!.input_video_seconds) * 1000) * 600);
  });

  it('fetches a URL once, and from then on knows it without a request', async () => {
    const body = bodyOf([image(fixture.web.url('snake.png?signature=1'))], 'Image 1 waves.');
    await post(body);
    expect(fixture.web.hits).toEqual(['/snake.png']);
    expect(codes(await post(body))).toEqual([]);
    expect(fixture.web.hits).toEqual(['/snake.png']);
    // What one account's URL leads to is not told to another.
    await post(body, 'sk-bob');
    expect(fixture.web.hits).toEqual(['/snake.png', '/snake.png']);
  });

  it('forgets what it knows after a day', async () => {
    const body = bodyOf([image(fixture.web.url('surfer-cat.jpg'))], 'Image 1 waves.');
    await post(body);
    fixture.time.now = new Date(fixture.time.now.getTime() + 25 * 3_600_000);
    await post(body);
    expect(fixture.web.hits).toEqual(['/surfer-cat.jpg', '/surfer-cat.jpg']);
    const rows = await fixture.tools.database.selectFrom('media_urls').selectAll().execute();
    expect(rows).toHaveLength(1);
  });

  it('knows what a task brought in', async () => {
    const url = fixture.web.url('scholar.jpg');
    const request = requestWith([{ role: 'referenceImage', url }]);
    await intakeMedia(fixture.tools, { accountId, request }, new AbortController().signal);
    fixture.web.hits.length = 0;
    expect(codes(await post(bodyOf([image(url)], 'Image 1 waves.')))).toEqual([]);
    expect(fixture.web.hits).toEqual([]);
  });

  it('never writes a URL down', async () => {
    const url = fixture.web.url('girl.png?Signature=canary');
    await post(bodyOf([image(url)], 'Image 1 waves.'));
    const rows = await fixture.tools.database.selectFrom('media_urls').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain('canary');
    const hash = createHash('sha256').update(url).digest();
    expect(rows.filter((row) => row.url_hash.equals(hash))).toHaveLength(1);
  });

  it('finds in one go what is wrong with each media', async () => {
    const report = await post(
      bodyOf(
        [
          image(serve('small.png', makePng({ width: 200, height: 300, colourType: 2 }))),
          image(serve('clear.png', makePng({ width: 300, height: 300, colourType: 6 }))),
          image(fixture.web.url('no-such-file.png')),
          image(serve('page.png', Buffer.from('<!DOCTYPE html>'))),
          video(fixture.web.url('market-boy.mp4')),
        ],
        'Image 1, Image 2, Image 3, Image 4, Video 1.',
      ),
    );
    const errors = report.findings.filter(({ severity }) => severity === 'error');
    expect(codes({ findings: errors })).toEqual([
      ['preflight.media_unreachable', 'input.media.2.url'],
      ['preflight.media_unreachable', 'input.media.3.url'],
      ['preflight.media_unusable', 'input.media.0.url'],
      ['preflight.media_unusable', 'input.media.1.url'],
    ]);
    expect(codes(report)).toContainEqual(['preflight.video_seconds_billed', 'input.media.4.url']);
  });

  it('looks at inline media too, and does not send them back', async () => {
    const bytes = makePng({ width: 239, height: 300, colourType: 2 });
    const url = `data:image/png;base64,${bytes.toString('base64')}`;
    const report = await post(bodyOf([image(url)], 'Image 1 waves.'));
    expect(codes(report)).toEqual([['preflight.media_unusable', 'input.media.0.url']]);
    expect(report.request!.media[0]!.url).toHaveLength(65);
  });

  it('says of an upload that is not there', async () => {
    const report = await post(bodyOf([image('oss://nobody/knows.png')], 'Image 1 waves.'));
    expect(codes(report)).toEqual([['preflight.media_unreachable', 'input.media.0.url']]);
  });

  it('does not reach private addresses', async () => {
    const report = await post(bodyOf([image('http://127.0.0.2/a.png')], 'Image 1 waves.'));
    expect(codes(report)).toEqual([['preflight.media_unreachable', 'input.media.0.url']]);
  });

  it('says what could not be seen in its time', async () => {
    fixture.web.route('never', () => {});
    limits.probeMilliseconds = 50;
    const report = await post(bodyOf([image(fixture.web.url('never'))], 'Image 1 waves.'));
    limits.probeMilliseconds = 20_000;
    expect(codes(report)).toEqual([['preflight.media_not_checked', 'input.media.0.url']]);
    expect(report.findings[0]!.severity).toBe('warning');
  });

  it('lets one account look at new media once at a time, and answers the rest without', async () => {
    let answer = () => {};
    const asked = new Promise<void>((resolve) => {
      fixture.web.route('slow.png', (_request, response) => {
        answer = () => response.end(makePng({ width: 300, height: 300, colourType: 2 }));
        resolve();
      });
    });
    const first = post(bodyOf([image(fixture.web.url('slow.png'))], 'Image 1 waves.'));
    await asked;
    const second = await post(bodyOf([image(fixture.web.url('slow.png'))], 'Image 1 waves.'));
    expect(codes(second)).toEqual([['preflight.media_not_checked', 'input.media.0.url']]);
    answer();
    expect(codes(await first)).toEqual([]);
  });
});

describe('a body that would be refused', () => {
  it('is told of all its problems, and read all the same when only parameters are wrong', async () => {
    const report = await post(
      bodyOf([image(fixture.web.url('girl.png'))], 'Image 1 waves at Image 3.', {
        resolution: '4K',
        duration: 99,
      }),
    );
    expect(codes(report)).toEqual([
      ['preflight.request_invalid', 'parameters.resolution'],
      ['preflight.request_invalid', 'parameters.duration'],
      ['preflight.reference_missing', 'input.prompt'],
    ]);
    expect(report.request).toBeNull();
    expect(report.quotes).toEqual([]);
    expect(report.screenplay!.duration_seconds).toBe(15);
  });

  it.each([
    [{}, 'model'],
    [{ model: 'wan9' }, 'model'],
    [[], ''],
    ['nonsense', ''],
    [null, ''],
    [{ model: 'wan2.7-r2v' }, 'input'],
  ])('is never an error of the call: %j', async (body, path) => {
    const report = await post(body);
    expect(codes(report)[0]).toEqual(['preflight.request_invalid', path]);
    expect(report.screenplay).toBeNull();
  });
});

it('takes the body of every model of the catalogue', async () => {
  for (const { ids, media } of models) {
    const file = fixture.web.url('girl.png');
    const items = Object.keys(media.roles).map((type) => ({ type, url: file }));
    const input = { prompt: 'A cat.', [media.field]: media.field === 'media' ? items : [file] };
    const report = await post({ model: ids[0], input });
    for (const { message } of report.findings) expect(message).not.toContain('undefined');
  }
});
