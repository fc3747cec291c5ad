import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { UnreachableError, type TaskOutput } from '@callsheet/sdk';
import { UsageError } from './usage-error.ts';

/** The server's word is not enough to write outside of the folder. */
const NAME = /^[a-z0-9][a-z0-9_-]*(\.[a-z0-9]+)+$/i;

/**
 * Saves an answer's body under the output's name; a file of that name is replaced once the new one is whole.
 * @throws UnreachableError when what came is not what the server announced, UsageError when the folder cannot be written
 */
export async function saveOutput(
  response: Response,
  { output, folder }: { output: TaskOutput; folder: string },
): Promise<void> {
  const { name, sha256 } = output;
  if (!NAME.test(name)) throw new UnreachableError(`${JSON.stringify(name)} is no file name.`);
  const target = join(folder, name);
  const unfinished = `${target}.part`;
  try {
    await mkdir(folder, { recursive: true });
    const hash = await writeHashed(response, unfinished);
    if (hash !== sha256) {
      throw new UnreachableError(`${name} did not come whole. Nothing was saved of it; try again.`);
    }
    await rename(unfinished, target);
  } catch (error) {
    const { syscall, code } = error as NodeJS.ErrnoException;
    if (syscall === undefined) throw error;
    throw new UsageError(`${target} cannot be written (${code}).`);
  } finally {
    await rm(unfinished, { force: true }).catch(() => undefined);
  }
}

async function writeHashed({ body }: Response, path: string): Promise<string> {
  const hash = createHash('sha256');
  const chunks = Readable.fromWeb((body ?? new Blob([]).stream()) as ReadableStream<Uint8Array>);
  await pipeline(
    chunks,
    async function* count(source: AsyncIterable<Uint8Array>) {
      for await (const chunk of source) {
        hash.update(chunk);
        yield chunk;
      }
    },
    createWriteStream(path),
  );
  return hash.digest('hex');
}
