import { once } from 'node:events';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CallsheetError } from '@callsheet/contract';
import { createDialectApp } from '../test-support/dialect-app.ts';
import type { UploadForm } from '../dialect-tools.ts';
import { dashscopeDialect } from './dashscope-dialect.ts';
import { NOW, openTestDashscope } from './test-dashscope.ts';
import type { TestDashscope } from './test-dashscope.ts';

const BOUNDARY = '5aa22a67-eae4-4c54-8f62-c486fefd11a5';
const FORM_PATH = '/api/v1/uploads/form';
const FILE = Buffer.from([0, 255, 13, 10, 45, 45, 128, 10, 13]);

type Part = { headers: string[]; content: string | Buffer };
type Policy = {
  policy: string;
  signature: string;
  upload_dir: string;
  oss_access_key_id: string;
};

let server: TestDashscope;
beforeEach(async () => {
  server = await openTestDashscope({ maxFileBytes: 1000 });
});
afterEach(async () => {
  await server.app.close();
});

describe('the upload form of', () => {
  test.each(['Lenna.jpg', '女孩 1+1.png', 'a b+c (1).mp4', '%E5%9B%BE.png'])(
    'the Python SDK, with the file name %s, is taken without a key and answered 200 and nothing',
    async (name) => {
      const policy = await getPolicy();
      const response = await post(pythonForm(policy, name));

      expect(response.statusCode).toBe(200);
      expect(response.rawPayload).toHaveLength(0);
      expect(server.tools.uploads.get(`${policy.upload_dir}/${name}`)).toEqual(FILE);
    },
  );

  test('the .NET client, with unquoted names, typed fields and a file without a file name', async () => {
    const policy = await getPolicy();
    const typed = 'Content-Type: text/plain; charset=utf-8';
    const fields = fieldsOf(policy, '图.jpg').map(([name, content]) => ({
      headers: [typed, `Content-Disposition: form-data; name=${name}`],
      content,
    }));
    const file = { headers: ['Content-Disposition: form-data; name=file'], content: FILE };
    const response = await post([...fields, file]);

    expect(response.statusCode).toBe(200);
    expect(server.tools.uploads.get(`${policy.upload_dir}/图.jpg`)).toEqual(FILE);
  });

  test('the Java SDK, with a Content-Length on every part', async () => {
    const policy = await getPolicy();
    const parts = pythonForm(policy, 'a.png').map((part) => ({
      ...part,
      headers: [...part.headers, `Content-Length: ${Buffer.byteLength(part.content)}`],
    }));

    expect((await post(parts)).statusCode).toBe(200);
    expect(server.tools.uploads.get(`${policy.upload_dir}/a.png`)).toEqual(FILE);
  });
});

describe('an upload is refused', () => {
  test('§5-policy-expired after its policy expired, in the words of the hosted service', async () => {
    const policy = await getPolicy();
    server.setTime(new Date(NOW.getTime() + 300_001));
    const response = await post(pythonForm(policy, 'a.png'));

    expect(response.statusCode).toBe(403);
    expect(response.json()).toEqual({
      code: 'AccessDenied',
      message: 'Invalid according to Policy: Policy expired.',
      request_id: response.headers['x-request-id'],
    });
  });

  test('with a signature of another policy, or outside its folder', async () => {
    const policy = await getPolicy();
    const other = await getPolicy();
    const forged = { ...policy, signature: other.signature };
    const astray = { ...policy, upload_dir: other.upload_dir };

    expect((await post(pythonForm(forged, 'a.png'))).statusCode).toBe(403);
    expect((await post(pythonForm(astray, 'a.png'))).statusCode).toBe(403);
    expect(server.tools.uploads.size).toBe(0);
  });

  test('when it is too large or its key is taken', async () => {
    const policy = await getPolicy();
    const large = await post(pythonForm(policy, 'a.png', Buffer.alloc(1001)));
    await post(pythonForm(policy, 'b.png'));
    const twice = await post(pythonForm(policy, 'b.png'));

    expect([large.statusCode, twice.statusCode]).toEqual([413, 409]);
  });

  test.each(['OSSAccessKeyId', 'policy', 'Signature', 'key'])('without %s', async (name) => {
    const parts = pythonForm(await getPolicy(), 'a.png');
    const response = await post(parts.filter(({ headers }) => !headers[0]!.includes(`"${name}"`)));

    expect(response.statusCode).toBe(400);
    expect(response.json().message).toBe(
      `The upload form is invalid. The form field ${name} is missing; fields must come before the file.`,
    );
  });

  test('without a file, with its file first, with a key that holds a NUL', async () => {
    const policy = await getPolicy();
    const parts = pythonForm(policy, 'a.png');
    const answers = [
      await post(parts.slice(0, -1)),
      await post(parts.toReversed()),
      await post(pythonForm(policy, 'a\0.png')),
    ];

    expect(answers.map(({ statusCode }) => statusCode)).toEqual([400, 400, 400]);
    expect(answers[0]!.json().message).toBe(
      'The upload form is invalid. The form has no part named file.',
    );
  });

  test('when a field has more than 16 KiB', async () => {
    const response = await post(pythonForm(await getPolicy(), 'x'.repeat(17_000)));
    expect(response.statusCode).toBe(400);
    expect(response.json().message).toContain('key is too long');
  });

  test('when it is no form', async () => {
    const headers = { 'content-type': 'application/json' };
    const response = await server.app.inject({
      method: 'POST',
      url: FORM_PATH,
      headers,
      payload: '{}',
    });
    expect(response.statusCode).toBe(415);
  });

  test('when it breaks off within its file, and whoever reads the file hears of it', async () => {
    const body = encode(pythonForm(await getPolicy(), 'a.png'));
    const response = await postBytes(body.subarray(0, body.length - 60));

    expect(response.statusCode).toBe(400);
    expect(server.tools.uploads.size).toBe(0);
  });

  test('for what the tools say, although the file was not read', async () => {
    const tools = {
      ...server.tools,
      receiveUpload: async () => {
        throw new CallsheetError({ code: 'upload.policy_invalid', message: 'Not ours.' });
      },
    };
    const app = await createDialectApp(dashscopeDialect, tools);
    const payload = encode(pythonForm(await getPolicy(), 'a.png', Buffer.alloc(5_000_000)));
    const headers = { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` };
    const response = await app.inject({ method: 'POST', url: FORM_PATH, headers, payload });
    await app.close();

    expect(response.statusCode).toBe(403);
    expect(response.json()).toMatchObject({ code: 'AccessDenied', message: 'Not ours.' });
  });
});

test('what breaks while the file is read is answered as itself: too large, and a full disk', async () => {
  const full = Object.assign(new Error('no space left on device, write'), { code: 'ENOSPC' });
  const large = new CallsheetError({ code: 'upload.too_large', message: 'Too large.' });
  const answers = [];
  for (const reason of [large, full]) {
    const receiveUpload = async ({ file }: UploadForm) => {
      // As a writer leaves its source: that destroys the stream with an error of its own.
      for await (const _chunk of file) throw reason;
    };
    const app = await createDialectApp(dashscopeDialect, { ...server.tools, receiveUpload });
    await app.listen({ port: 0, host: '127.0.0.1' });
    const { port } = app.server.address() as AddressInfo;
    const response = await fetch(`http://127.0.0.1:${port}${FORM_PATH}`, {
      method: 'POST',
      headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
      body: encode(pythonForm(await getPolicy(), 'a.png', Buffer.alloc(5_000_000))),
    });
    answers.push([response.status, ((await response.json()) as { code: string }).code]);
    await app.close();
  }
  expect(answers).toEqual([
    [413, 'BadRequest.TooLarge'],
    [503, 'ModelUnavailable'],
  ]);
});

test('a client that leaves in the middle of its file ends the stream with an error', async () => {
  const { promise: failed, resolve } = Promise.withResolvers<unknown>();
  const receiveUpload = async ({ file }: UploadForm) => {
    try {
      for await (const chunk of file) void chunk;
      resolve(null);
    } catch (error) {
      resolve(error);
      throw error;
    }
  };
  const app = await createDialectApp(dashscopeDialect, { ...server.tools, receiveUpload });
  await app.listen({ port: 0, host: '127.0.0.1' });
  const body = encode(pythonForm(await getPolicy(), 'a.png', Buffer.alloc(200_000)));
  const socket = connect((app.server.address() as AddressInfo).port, '127.0.0.1');
  await once(socket, 'connect');
  const head = `POST ${FORM_PATH} HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=${BOUNDARY}\r\nContent-Length: ${body.length}\r\n\r\n`;
  socket.write(head);
  socket.write(body.subarray(0, 100_000), () => socket.destroy());

  expect(await failed).toBeInstanceOf(Error);
  await app.close();
});

async function getPolicy(): Promise<Policy> {
  return (await server.get('/uploads?action=getPolicy&model=wan2.7-r2v')).json().data;
}

function fieldsOf(policy: Policy, name: string): [string, string][] {
  return [
    ['OSSAccessKeyId', policy.oss_access_key_id],
    ['Signature', policy.signature],
    ['policy', policy.policy],
    ['key', `${policy.upload_dir}/${name}`],
    ['x-oss-object-acl', 'private'],
    ['x-oss-forbid-overwrite', 'true'],
    ['success_action_status', '200'],
    ['x-oss-content-type', 'image/png'],
  ];
}

/** The order and the headers that the Python SDK sends (clients.md §1): the file part has no type. */
function pythonForm(policy: Policy, name: string, content = FILE): Part[] {
  const fields = fieldsOf(policy, name).map(([field, value]) => ({
    headers: [`Content-Disposition: form-data; name="${field}"`],
    content: value,
  }));
  const disposition = `Content-Disposition: form-data; name="file"; filename="${name}"`;
  return [...fields, { headers: [disposition], content }];
}

function encode(parts: Part[]): Buffer {
  const encoded = parts.map(({ headers, content }) =>
    Buffer.concat([
      Buffer.from(`--${BOUNDARY}\r\n${headers.join('\r\n')}\r\n\r\n`),
      Buffer.from(content),
      Buffer.from('\r\n'),
    ]),
  );
  return Buffer.concat([...encoded, Buffer.from(`--${BOUNDARY}--\r\n`)]);
}

function post(parts: Part[]) {
  return postBytes(encode(parts));
}

function postBytes(payload: Buffer) {
  const headers = { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` };
  return server.app.inject({ method: 'POST', url: FORM_PATH, headers, payload });
}
