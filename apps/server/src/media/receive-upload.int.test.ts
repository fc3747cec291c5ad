import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { models } from '@callsheet/contract';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { blobKey } from './blob-key.ts';
import { createUploadPolicy, type UploadGrant } from './create-upload-policy.ts';
import { intakeMedia } from './intake-media.ts';
import { receiveUpload, type Upload } from './receive-upload.ts';
import { sample } from './test-support/make-files.ts';
import { openMediaFixture, requestWith, type MediaFixture } from './test-support/media-fixture.ts';
import { encodePolicy, signPolicy } from './upload-policy.ts';

const MODEL = 'wan2.7-r2v';
const HOUR = 60 * 60 * 1000;

let fixture: MediaFixture;
let accountId: string;
beforeAll(async () => {
  fixture = await openMediaFixture();
  accountId = await fixture.addAccount();
});
afterAll(() => fixture.close());
afterEach(async () => {
  expect(await fixture.scratchFiles()).toEqual([]);
});

const grant = () => createUploadPolicy(fixture.tools, { accountId }, MODEL);

function form(given: UploadGrant, rest: Partial<Upload> = {}): Upload {
  return {
    accessKeyId: given.accessKeyId,
    policy: given.policy,
    signature: given.signature,
    key: `${given.uploadDir}/girl.png`,
    file: Readable.from([Buffer.from('bytes')]),
    ...rest,
  };
}

/** Sends a file and gives its `oss://` URL. */
async function upload(name = 'girl.png', source = 'girl.png'): Promise<string> {
  const given = await grant();
  const key = `${given.uploadDir}/${name}`;
  await receiveUpload(fixture.tools, form(given, { key, file: createReadStream(sample(source)) }));
  return `oss://${key}`;
}

const use = (url: string, who = accountId, model = MODEL) =>
  intakeMedia(
    fixture.tools,
    { accountId: who, request: requestWith([{ role: 'referenceImage', url }], model) },
    new AbortController().signal,
  );

describe('a policy', () => {
  it('§6-upload-policy has the shape that the hosted service sends, and expires after 300 s', async () => {
    const given = await grant();
    expect(given).toMatchObject({ expiresInSeconds: 300, maxFileBytes: 100 * 1024 * 1024 });
    expect(given.uploadDir).toMatch(/^dashscope-instant\/[0-9a-f]{32}\/2026-03-01\/[0-9a-f-]{36}$/);
    expect(JSON.parse(Buffer.from(given.policy, 'base64').toString())).toMatchObject({
      expiration: '2026-03-01T12:05:00.000Z',
      conditions: [
        ['content-length-range', 0, 104_857_600],
        ['starts-with', '$key', `${given.uploadDir}/`],
        { 'x-oss-object-acl': 'private' },
        { 'x-oss-forbid-overwrite': 'true' },
      ],
    });
  });

  it('has a folder of its own each time, and does not tell the account in it', async () => {
    const [a, b] = [await grant(), await grant()];
    expect(a.uploadDir).not.toBe(b.uploadDir);
    expect(a.uploadDir).not.toContain(accountId);
  });
});

describe('an upload', () => {
  it('can be used by its account, under a name of any letters, verbatim', async () => {
    const url = await upload('参考 图+1%20.png');
    const [found] = await use(url);
    expect(found!.media).toMatchObject({
      sizeBytes: 836_453,
      facts: { format: 'png', width: 1024 },
    });
  });

  it('can be used with each id of its model', async () => {
    const url = await upload();
    for (const id of models[0]!.ids) expect(await use(url, accountId, id)).toHaveLength(1);
  });

  it('§6-upload can be used for 48 hours', async () => {
    const started = fixture.time.now;
    const url = await upload();
    fixture.time.now = new Date(started.getTime() + 48 * HOUR - 1);
    expect(await use(url)).toHaveLength(1);
    fixture.time.now = new Date(started.getTime() + 48 * HOUR);
    await expect(use(url)).rejects.toMatchObject({ code: 'upload.not_found' });
    fixture.time.now = started;
  });

  it('of another account looks like one that is not there', async () => {
    const url = await upload();
    const other = await fixture.addAccount();
    const foreign = await use(url, other).catch((error: Error) => error.message);
    const missing = await use(`oss://nothing/${randomUUID()}`, other).catch(
      (error: Error) => error.message,
    );
    expect(foreign).toBe(missing);
    await expect(use(url, other)).rejects.toMatchObject({ code: 'upload.not_found' });
  });

  it('§6-upload of another model is refused', async () => {
    const url = await upload();
    await fixture.tools.database
      .updateTable('uploads')
      .set({ model: 'wan2.6-r2v' })
      .where('key', '=', url.slice('oss://'.length))
      .execute();
    await expect(use(url)).rejects.toMatchObject({
      code: 'upload.foreign',
      message: expect.stringContaining('wan2.6-r2v') as string,
    });
  });

  it('takes several files under one policy', async () => {
    const given = await grant();
    for (const name of ['a.png', 'b.png']) {
      await receiveUpload(fixture.tools, form(given, { key: `${given.uploadDir}/${name}` }));
    }
  });
});

describe('a form is refused', () => {
  const refusal = async (change: (given: UploadGrant) => Partial<Upload>) => {
    const given = await grant();
    const sent = form(given, change(given));
    const error = await receiveUpload(fixture.tools, sent).catch((thrown: unknown) => thrown);
    expect(sent.file.readableDidRead).toBe(false);
    return error;
  };

  it.each<[string, (given: UploadGrant) => Partial<Upload>]>([
    ['with another signature', () => ({ signature: signPolicy('other', Buffer.alloc(32)) })],
    ['with no signature', () => ({ signature: '' })],
    ['with a changed policy', ({ policy }) => ({ policy: `${policy} ` })],
    ['with another access key', () => ({ accessKeyId: 'LTAI' })],
    ['with a key outside of its folder', () => ({ key: 'dashscope-instant/other/girl.png' })],
    ['with a key beside its folder', ({ uploadDir }) => ({ key: `${uploadDir}-evil/girl.png` })],
    ['with no file name', ({ uploadDir }) => ({ key: `${uploadDir}/` })],
    ['with a name too long', ({ uploadDir }) => ({ key: `${uploadDir}/${'图'.repeat(320)}` })],
    ['with half a character', ({ uploadDir }) => ({ key: `${uploadDir}/\ud83d` })],
  ])('%s', async (_what, change) => {
    expect(await refusal(change)).toMatchObject({
      code: 'upload.policy_invalid',
      category: 'forbidden',
    });
  });

  it('when its policy has expired', async () => {
    const started = fixture.time.now;
    const given = await grant();
    fixture.time.now = new Date(started.getTime() + 300_000);
    await expect(receiveUpload(fixture.tools, form(given))).rejects.toMatchObject({
      code: 'upload.policy_expired',
    });
    fixture.time.now = new Date(started.getTime() + 299_999);
    await receiveUpload(fixture.tools, form(given));
    fixture.time.now = started;
  });

  it('when its key is taken, and the first file stays', async () => {
    const given = await grant();
    await receiveUpload(fixture.tools, form(given));
    const second = form(given, { file: Readable.from([Buffer.from('other')]) });
    await expect(receiveUpload(fixture.tools, second)).rejects.toMatchObject({
      code: 'upload.key_taken',
      category: 'conflict',
    });
    const row = await fixture.tools.database
      .selectFrom('uploads')
      .select('sha256')
      .where('key', '=', second.key)
      .executeTakeFirstOrThrow();
    expect(row.sha256).toBe(createHash('sha256').update('bytes').digest('hex'));
  });

  it('for all but one, when several race for a key', async () => {
    const given = await grant();
    const sent = await Promise.allSettled(
      ['a', 'b', 'c', 'd'].map((text) =>
        receiveUpload(fixture.tools, form(given, { file: Readable.from([Buffer.from(text)]) })),
      ),
    );
    expect(sent.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

describe('a file that does not end well leaves nothing behind', () => {
  const stored = (text: string) =>
    fixture.tools.store.stat(blobKey(createHash('sha256').update(text).digest('hex')));

  it('when it is larger than its policy allows', async () => {
    const policy = encodePolicy({
      accountId,
      model: MODEL,
      uploadDir: 'dashscope-instant/a',
      maxFileBytes: 8,
      expiresAt: new Date(fixture.time.now.getTime() + 1000),
    });
    const small = (text: string): Upload => ({
      accessKeyId: 'callsheet',
      policy,
      signature: signPolicy(policy, fixture.tools.uploadSecret),
      key: 'dashscope-instant/a/file',
      file: Readable.from([Buffer.from(text.slice(0, 5)), Buffer.from(text.slice(5))]),
    });
    await expect(receiveUpload(fixture.tools, small('123456789'))).rejects.toMatchObject({
      code: 'upload.too_large',
      category: 'too_large',
    });
    expect(await stored('123456789')).toBeNull();
    await receiveUpload(fixture.tools, small('12345678'));
    expect(await stored('12345678')).toMatchObject({ sizeBytes: 8 });
  });

  it('when its client goes away', async () => {
    const file = Readable.from(
      (async function* () {
        yield Buffer.from('begins');
        throw new Error('the form broke off');
      })(),
    );
    const given = await grant();
    await expect(receiveUpload(fixture.tools, form(given, { file }))).rejects.toThrow('broke off');
    expect(await stored('begins')).toBeNull();
    // The same form may be sent again.
    await receiveUpload(fixture.tools, form(given));
  });
});
