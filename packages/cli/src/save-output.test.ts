import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UnreachableError, type TaskOutput } from '@callsheet/sdk';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { saveOutput } from './save-output.ts';
import { UsageError } from './usage-error.ts';

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'callsheet-save-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

function outputOf(text: string, name = 'captions.vtt'): TaskOutput {
  const sha256 = createHash('sha256').update(text).digest('hex');
  return { name, content_type: 'text/vtt', size_bytes: text.length, sha256, url: null };
}

describe('an output is saved', () => {
  test('under its name, in a folder that is made for it, in place of an older one', async () => {
    const folder = join(root, 'deep/down');
    await saveOutput(new Response('old'), { output: outputOf('old'), folder });
    await saveOutput(new Response('WEBVTT'), { output: outputOf('WEBVTT'), folder });
    expect(await readFile(join(folder, 'captions.vtt'), 'utf8')).toBe('WEBVTT');
    expect(await readdir(folder)).toEqual(['captions.vtt']);
  });

  test('also when it is empty', async () => {
    const folder = join(root, 'empty');
    await saveOutput(new Response(null), { output: outputOf(''), folder });
    expect(await readFile(join(folder, 'captions.vtt'), 'utf8')).toBe('');
  });

  test('not when it did not come whole: the older one stays', async () => {
    const folder = join(root, 'cut');
    await saveOutput(new Response('whole'), { output: outputOf('whole'), folder });
    const cut = saveOutput(new Response('who'), { output: outputOf('whole'), folder });
    await expect(cut).rejects.toThrow(UnreachableError);
    expect(await readFile(join(folder, 'captions.vtt'), 'utf8')).toBe('whole');
    expect(await readdir(folder)).toEqual(['captions.vtt']);
  });

  test.each(['../x.txt', '/etc/x.txt', '..', '.bashrc', 'a/b.txt', 'x\0.txt', ''])(
    'never outside of the folder, such as under %j',
    async (name) => {
      const folder = join(root, 'names');
      const saving = saveOutput(new Response('x'), { output: outputOf('x', name), folder });
      await expect(saving).rejects.toThrow('is no file name');
    },
  );

  test('or the folder is said to be in the way', async () => {
    const folder = join(root, 'file');
    await writeFile(folder, '');
    const saving = saveOutput(new Response('x'), { output: outputOf('x'), folder });
    await expect(saving).rejects.toThrow(UsageError);
  });
});
