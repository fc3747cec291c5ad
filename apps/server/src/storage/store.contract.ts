import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from './store.ts';

/** What every driver promises. `open` gets an empty folder that is removed afterwards. */
export function describeStore(name: string, open: (scratchFolder: string) => Promise<Store>): void {
  describe(`${name} store`, () => {
    let folder: string;
    let store: Store;

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'callsheet-store-'));
      store = await open(folder);
    });
    afterAll(() => rm(folder, { recursive: true, force: true }));

    const put = async (key: string, text: string) => {
      const path = join(folder, 'source.bin');
      await writeFile(path, text);
      await store.putFile(key, path);
    };
    const text = async (key: string, range?: { start: number; end: number }) =>
      (await buffer(await store.read(key, range))).toString('utf8');

    it('gives back the bytes that were put, whole or by an inclusive range', async () => {
      await put('blobs/aa/first', '0123456789');
      expect(await text('blobs/aa/first')).toBe('0123456789');
      expect(await text('blobs/aa/first', { start: 2, end: 5 })).toBe('2345');
      expect(await text('blobs/aa/first', { start: 9, end: 9 })).toBe('9');
    });

    it('tells the size and the time of a file, and null for a key that is not there', async () => {
      await put('a.b-c_d', 'abc');
      const found = await store.stat('a.b-c_d');
      expect(found?.sizeBytes).toBe(3);
      expect(found?.modifiedAt).toBeInstanceOf(Date);
      expect(await store.stat('nothing/here')).toBeNull();
    });

    it('keeps an empty file', async () => {
      await put('empty', '');
      expect((await store.stat('empty'))?.sizeBytes).toBe(0);
      expect(await text('empty')).toBe('');
    });

    it('leaves a key that already exists as it is', async () => {
      await put('blobs/once', 'old');
      await put('blobs/once', 'new');
      expect(await text('blobs/once')).toBe('old');
    });

    it('lets writers of one key race, and the file is whole', async () => {
      const path = join(folder, 'race.bin');
      await writeFile(path, 'x'.repeat(100_000));
      await Promise.all(Array.from({ length: 8 }, () => store.putFile('race/key', path)));
      expect((await store.stat('race/key'))?.sizeBytes).toBe(100_000);
    });

    it('leaves the source file where it was', async () => {
      await put('kept', 'source');
      await store.putFile('kept-again', join(folder, 'source.bin'));
      expect(await text('kept-again')).toBe('source');
    });

    it('offers a local path with the same bytes', async () => {
      await put('local', 'path');
      expect(await readFile(await store.localPath('local'), 'utf8')).toBe('path');
    });

    it('deletes a file, and quietly does nothing when it is gone', async () => {
      await put('gone', 'x');
      await store.delete('gone');
      await store.delete('gone');
      expect(await store.stat('gone')).toBeNull();
    });

    it('deletes all that is below a folder, and nothing beside it', async () => {
      await put('film/one/a.mp4', 'x');
      await put('film/one/deep/b.png', 'x');
      await put('film/one.mp4', 'x');
      await put('film/ones/c', 'x');
      await store.deleteFolder('film/one');
      await store.deleteFolder('film/one');
      expect(await store.stat('film/one/a.mp4')).toBeNull();
      expect(await store.stat('film/one/deep/b.png')).toBeNull();
      expect(await store.stat('film/one.mp4')).not.toBeNull();
      expect(await store.stat('film/ones/c')).not.toBeNull();
    });

    it('refuses to read or locate what is not there', async () => {
      await expect(store.read('missing')).rejects.toMatchObject({ code: 'storage.missing' });
      await expect(store.localPath('missing')).rejects.toMatchObject({ code: 'storage.missing' });
    });

    it('keeps nothing of a source that cannot be read', async () => {
      await expect(store.putFile('broken', join(folder, 'no-such-file'))).rejects.toThrow();
      expect(await store.stat('broken')).toBeNull();
    });

    it.each(
      [
        ['', '/', '/absolute', 'a//b', 'a/', '../up', 'a/../b', './a', '.hidden', 'a/.hidden'],
        ['Upper', 'spa ce', 'ümlaut', 'nul\0', 'back\\slash', 'x'.repeat(513)],
      ].flat(),
    )('refuses the key %j', async (key) => {
      const path = join(folder, 'key.bin');
      await writeFile(path, 'x');
      const put = async () => store.putFile(key, path);
      await expect(put()).rejects.toThrow('Not a storage key');
      await expect((async () => store.read(key))()).rejects.toThrow('Not a storage key');
    });
  });
}
