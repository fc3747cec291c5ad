import { open } from 'node:fs/promises';
import type { MediaFormat } from './media-format.ts';
import { SNIFF_BYTES, sniffFormat } from './sniff-format.ts';
import { unsupportedFormat } from './unreadable.ts';

/** The format of a file by its first bytes. @throws CallsheetError `media.format_unsupported`. */
export async function sniffFile(path: string): Promise<MediaFormat> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(SNIFF_BYTES), 0, SNIFF_BYTES, 0);
    const format = sniffFormat(buffer.subarray(0, bytesRead));
    if (format === null) throw unsupportedFormat('of no allowed format');
    return format;
  } finally {
    await file.close();
  }
}
