import { CallsheetError } from '@callsheet/contract';

/** A file that is of an allowed format by its first bytes, and cannot be read as such. */
export function unreadable(what: string, cause?: unknown): CallsheetError {
  return new CallsheetError(
    {
      code: 'media.unreadable',
      message: `A media file cannot be used: ${what}. Check that it plays or opens, and save it anew.`,
    },
    { cause },
  );
}

/** A file of a format that no place takes. */
export function unsupportedFormat(what: string): CallsheetError {
  return new CallsheetError({
    code: 'media.format_unsupported',
    message:
      `A media file is ${what}. Allowed are JPEG, PNG, BMP and WEBP pictures, ` +
      'MP4 and MOV videos, WAV and MP3 voices; the type is told by the bytes, not by the name.',
  });
}
