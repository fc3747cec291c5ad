import { open } from 'node:fs/promises';
import { unreadable } from './unreadable.ts';

/** Reads small pieces of a file by offset, so that a header is parsed without loading the file. */
export type FileWindow = {
  sizeBytes: number;
  /** Exactly `length` bytes. @throws CallsheetError `media.unreadable` when the file ends before them. */
  read(offset: number, length: number): Promise<Buffer>;
};

/** Larger pieces than this are no header. */
const MAX_PIECE_BYTES = 64 * 1024;

/** Opens a file for the time of one use. */
export async function withFileWindow<T>(
  path: string,
  use: (file: FileWindow) => Promise<T>,
): Promise<T> {
  const handle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    return await use({
      sizeBytes: size,
      read: async (offset, length) => {
        if (length > MAX_PIECE_BYTES || offset + length > size) throw unreadable('it is cut off');
        const piece = Buffer.alloc(length);
        const { bytesRead } = await handle.read(piece, 0, length, offset);
        if (bytesRead !== length) throw unreadable('it is cut off');
        return piece;
      },
    });
  } finally {
    await handle.close();
  }
}
