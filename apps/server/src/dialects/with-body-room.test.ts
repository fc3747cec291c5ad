import { expect, test } from 'vitest';
import { MAX_CREATE_BYTES } from './create-body-limit.ts';
import { withBodyRoom } from './with-body-room.ts';

const settle = () => new Promise((resolve) => setImmediate(resolve));

function request(contentLength?: number) {
  const headers = contentLength === undefined ? {} : { 'content-length': String(contentLength) };
  return { headers, body: {} };
}

test('of six of the largest bodies, stated or not, three are worked on at once; the small and the refused do not wait', async () => {
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  const begin = (name: string, contentLength?: number) =>
    withBodyRoom(request(contentLength), async () => {
      begun.push(name);
      await new Promise<void>((resolve) => ends.push(resolve));
    });
  const working = ['a', 'b', 'c', 'd', 'e', 'f'].map((name, index) =>
    begin(name, index % 2 === 0 ? MAX_CREATE_BYTES : undefined),
  );
  await settle();
  expect(begun).toEqual(['a', 'b', 'c']);
  working.push(begin('small', 1024 * 1024), begin('too large', MAX_CREATE_BYTES + 1));
  await settle();
  expect(begun).toEqual(['a', 'b', 'c', 'small', 'too large']);
  ends.shift()!();
  await settle();
  expect(begun.at(-1)).toBe('d');
  while (begun.length < 8) {
    ends.shift()!();
    await settle();
  }
  for (const end of ends) end();
  await Promise.all(working);
  expect(begun).toEqual(['a', 'b', 'c', 'small', 'too large', 'd', 'e', 'f']);
});

test('work that fails gives its room back', async () => {
  const fail = () => Promise.reject(new Error('broken body'));
  for (let count = 0; count < 5; count += 1) {
    await expect(withBodyRoom(request(MAX_CREATE_BYTES), fail)).rejects.toThrow('broken body');
  }
});
