import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { readBody } from './read-body.ts';

const chunks = () => Readable.from([Buffer.from('abc'), Buffer.from('def')]);

test.each([6, null])('reads a body that states %s bytes', async (statedBytes) => {
  expect((await readBody(chunks(), { statedBytes, maxBytes: 6 })).toString()).toBe('abcdef');
});

test('gives no byte that did not arrive', async () => {
  const body = await readBody(chunks(), { statedBytes: 100, maxBytes: 100 });
  expect(body.toString()).toBe('abcdef');
});

test('refuses a body that says it is too large before it is read', async () => {
  const source = chunks();
  const reading = readBody(source, { statedBytes: 7, maxBytes: 6 });
  await expect(reading).rejects.toMatchObject({ code: 'request.too_large' });
  expect(source.readableDidRead).toBe(false);
});

test('refuses a body that turns out too large, and lets the rest of it pass by', async () => {
  const source = Readable.from(Array.from({ length: 100 }, () => Buffer.from('abc')));
  const ended = new Promise((resolve) => source.on('end', resolve));
  const reading = readBody(source, { statedBytes: null, maxBytes: 5 });
  await expect(reading).rejects.toMatchObject({ code: 'request.too_large' });
  await ended;
});

test('refuses a body with more bytes than it stated', async () => {
  const reading = readBody(chunks(), { statedBytes: 4, maxBytes: 6 });
  await expect(reading).rejects.toMatchObject({ code: 'request.malformed' });
});
