import { readdir, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { dashscopeDialect } from './dialects/dashscope/dashscope-dialect.ts';
import { createDialectApp } from './dialects/test-support/dialect-app.ts';
import { createInMemoryTools } from './dialects/test-support/in-memory-tools.ts';
import { createUploadPolicy } from './media/create-upload-policy.ts';
import { receiveUpload } from './media/receive-upload.ts';
import { openMediaFixture, type MediaFixture } from './media/test-support/media-fixture.ts';

const MEGABYTE = 1024 * 1024;

let fixture: MediaFixture;
beforeEach(async () => {
  fixture = await openMediaFixture();
});
afterEach(() => fixture.close());

test('a file of one byte more than 100 MB is refused with 413, over HTTP and by the receiver itself', async () => {
  expect(await send(100 * MEGABYTE)).toEqual({ status: 200, code: null });
  expect(await send(100 * MEGABYTE + 1)).toEqual({ status: 413, code: 'BadRequest.TooLarge' });
  expect(await fixture.scratchFiles()).toEqual([]);
});

test('a disk that cannot be written is answered with a status of the server, not of the form', async () => {
  await rm(fixture.tools.scratchRoot, { recursive: true });
  expect(await send(MEGABYTE)).toEqual({ status: 500, code: 'InternalError' });
  expect(await readdir(fixture.folder)).toEqual(['store']);
});

/** Through the dialect, with the real receiver behind it. */
async function send(fileBytes: number): Promise<{ status: number; code: string | null }> {
  const { tools } = fixture;
  const inMemory = createInMemoryTools({
    clock: tools.clock,
    validation: 'immediate',
    callers: {},
  });
  const app = await createDialectApp(dashscopeDialect, {
    ...inMemory,
    receiveUpload: (upload) => receiveUpload(tools, upload),
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  const accountId = await fixture.addAccount();
  const granted = await createUploadPolicy(tools, { accountId }, 'wan2.7-r2v');
  const form = new FormData();
  form.set('OSSAccessKeyId', granted.accessKeyId);
  form.set('Signature', granted.signature);
  form.set('policy', granted.policy);
  form.set('key', `${granted.uploadDir}/a.png`);
  form.set('file', new Blob([Buffer.alloc(fileBytes)]), 'a.png');
  const { port } = app.server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}/api/v1/uploads/form`;
  const response = await fetch(url, { method: 'POST', body: form });
  const text = await response.text();
  const closed = app.close();
  app.server.closeAllConnections();
  await closed;
  const code = text === '' ? null : (JSON.parse(text) as { code: string }).code;
  return { status: response.status, code };
}
