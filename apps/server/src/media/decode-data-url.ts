import { CallsheetError } from '@callsheet/contract';

/**
 * The bytes of a `data:{MIME};base64,{data}` URL. Line breaks are taken, as Python's `encodebytes`
 * writes them. The MIME type is not looked at: the bytes tell the format.
 * @throws CallsheetError `media.data_invalid`.
 */
export function decodeDataUrl(url: string): Buffer {
  const comma = url.indexOf(',');
  const data = url.slice(comma + 1);
  const bytes = decodeWhole(data) ?? decodeWhole(data.replaceAll(/\s/g, ''));
  if (comma >= 0 && bytes !== null && bytes.length > 0) return bytes;
  throw new CallsheetError({
    code: 'media.data_invalid',
    message:
      'A data: URL of a media cannot be decoded. Its form is data:{MIME};base64,{data} with standard base64.',
  });
}

/** `null` when Node skipped or stopped at a character that is no base64: it never complains by itself. */
function decodeWhole(data: string): Buffer | null {
  const bytes = Buffer.from(data, 'base64');
  return bytes.length === Buffer.byteLength(data, 'base64') ? bytes : null;
}
