import { createReadStream, createWriteStream } from 'node:fs';
import { open, writeFile } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type { FoundBox } from './mp4-box.ts';
import { writeTagBoxes, type MovieTags } from './movie-tags.ts';
import { shiftChunks } from './shift-chunks.ts';

export type Tagging = {
  /** A movie of `openMovie`: its index stands in front of its data. */
  source: string;
  /** Does not exist yet. */
  target: string;
  tags: MovieTags;
};

/**
 * Copies a finished movie with its tags. FFmpeg writes names or custom keys but not both, and node-av gives
 * it no chapters, so they are put into the index here, and the data moves back by as much.
 * @throws Error when the source is no such movie
 */
export async function tagMovie({ source, target, tags }: Tagging): Promise<void> {
  const { head, moov, rest } = await readIndex(source);
  const added = writeTagBoxes(tags);
  shiftChunks(moov, added.length);
  moov.writeUInt32BE(moov.length + added.length);
  await writeFile(target, Buffer.concat([head, moov, added]), { flag: 'wx' });
  await pipeline(
    createReadStream(source, { start: rest }),
    createWriteStream(target, { flags: 'a' }),
  );
}

type Index = {
  head: Buffer;
  moov: Buffer;
  /** Where what follows the index begins. */ rest: number;
};

async function readIndex(path: string): Promise<Index> {
  const file = await open(path, 'r');
  const read = async (start: number, length: number) => {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, start);
    return buffer.subarray(0, bytesRead);
  };
  try {
    const ftyp = await readHead(read, 0);
    const moov = await readHead(read, ftyp.end);
    if (ftyp.type !== 'ftyp' || moov.type !== 'moov')
      throw new Error(`the movie begins with ${ftyp.type}, ${moov.type} instead of ftyp, moov`);
    return {
      head: await read(0, ftyp.end),
      moov: await read(moov.start, moov.end - moov.start),
      rest: moov.end,
    };
  } finally {
    await file.close();
  }
}

async function readHead(
  read: (start: number, length: number) => Promise<Buffer>,
  start: number,
): Promise<FoundBox> {
  const head = await read(start, 8);
  if (head.length < 8) throw new Error('the movie ends before its index');
  const end = start + head.readUInt32BE();
  return { type: head.toString('latin1', 4), start, bodyStart: start + 8, end };
}
