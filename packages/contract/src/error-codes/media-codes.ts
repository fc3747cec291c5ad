import type { ErrorCodeFacts } from './error-code-facts.ts';

/** Uploads and media. */
export const mediaCodes = [
  {
    code: 'upload.policy_invalid',
    category: 'forbidden',
    retryable: false,
    meaning:
      'The upload form does not carry a policy of this server with its signature and folder.',
  },
  {
    code: 'upload.policy_expired',
    category: 'forbidden',
    retryable: false,
    meaning: 'The upload policy is too old; ask for a new one.',
  },
  {
    code: 'upload.too_large',
    category: 'too_large',
    retryable: false,
    meaning: 'The uploaded file is larger than its policy allows.',
  },
  {
    code: 'upload.key_taken',
    category: 'conflict',
    retryable: false,
    meaning: 'A file was already uploaded under this key.',
  },
  {
    code: 'upload.malformed',
    category: 'invalid',
    retryable: false,
    meaning: 'The upload form lacks a field or its file, or is not multipart form data.',
  },
  {
    code: 'upload.not_found',
    category: 'not_found',
    retryable: false,
    meaning: 'There is no uploaded file under this `oss://` URL, or its time is over.',
  },
  {
    code: 'upload.foreign',
    category: 'forbidden',
    retryable: false,
    meaning: 'The uploaded file belongs to another account or was uploaded for another model.',
  },
  {
    code: 'media.invalid_url',
    category: 'invalid',
    retryable: false,
    meaning: 'A media URL cannot be fetched: it is not http or https, or carries credentials.',
  },
  {
    code: 'media.blocked_address',
    category: 'invalid',
    retryable: false,
    meaning: 'A media URL points to an address that is not public and not allowed by the settings.',
  },
  {
    code: 'media.connection_refused',
    category: 'invalid',
    retryable: true,
    meaning: 'The server of a media URL refused the connection.',
  },
  {
    code: 'media.download_failed',
    category: 'invalid',
    retryable: true,
    meaning: 'A media URL could not be fetched.',
  },
  {
    code: 'media.download_timeout',
    category: 'invalid',
    retryable: true,
    meaning: 'A media URL took too long to fetch.',
  },
  {
    code: 'media.data_invalid',
    category: 'invalid',
    retryable: false,
    meaning: 'The base64 of a `data:` URL cannot be decoded.',
  },
  {
    code: 'media.unreadable',
    category: 'unprocessable',
    retryable: false,
    meaning: 'The bytes of a media are damaged or cannot be opened.',
  },
  {
    code: 'media.format_unsupported',
    category: 'unsupported_media',
    retryable: false,
    meaning: 'A media is of a format that its place does not take.',
  },
  {
    code: 'media.too_large',
    category: 'too_large',
    retryable: false,
    meaning: 'A media has more bytes than its place takes.',
  },
  {
    code: 'media.pixels_out_of_range',
    category: 'unprocessable',
    retryable: false,
    meaning: 'The width or the height of a media is out of range.',
  },
  {
    code: 'media.aspect_out_of_range',
    category: 'unprocessable',
    retryable: false,
    meaning: 'The width of a media divided by its height is out of range.',
  },
  {
    code: 'media.duration_out_of_range',
    category: 'unprocessable',
    retryable: false,
    meaning: 'A media is too short or too long.',
  },
  {
    code: 'media.has_transparency',
    category: 'unprocessable',
    retryable: false,
    meaning: 'A picture has transparent pixels where none are allowed.',
  },
] as const satisfies readonly ErrorCodeFacts[];
