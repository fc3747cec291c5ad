import { finished } from 'node:stream';
import type { Readable } from 'node:stream';
import { Busboy } from '@fastify/busboy';
import { CallsheetError } from '@callsheet/contract';
import type { UploadForm } from '../dialect-tools.ts';

type FormRequest = { headers: { 'content-type'?: string | undefined }; body: Readable };
type FormParser = InstanceType<typeof Busboy>;
type Receive = (form: UploadForm) => Promise<void>;

const LIMITS = {
  fieldSize: 16 * 1024,
  fields: 32,
  files: 1,
  headerPairs: 16,
  headerSize: 16 * 1024,
};

/**
 * Reads an upload form as it streams in and hands its file over unread: the file is never held in
 * memory. After a refusal the rest of the request is thrown away as it comes, so that a client that
 * sends first and reads afterwards still gets its answer.
 * @throws CallsheetError `upload.malformed`, or whatever `receive` throws
 */
export async function readUploadForm(request: FormRequest, receive: Receive): Promise<void> {
  const { body } = request;
  const parser = createParser(request);
  let file: Readable | undefined;
  try {
    await new Promise<void>((resolve, reject) => {
      const fields = collectFields(parser, reject);
      parser.on('file', (_name, stream) => {
        file = stream;
        // A form that breaks off within its file is reported here. Whoever leaves a `for await` over the
        // stream aborts it too: then the receiver says why.
        stream.on('error', (error) => {
          if ((error as NodeJS.ErrnoException).code !== 'ABORT_ERR') reject(formBroken(error));
        });
        deliver(fields, stream, receive).then(resolve, reject);
      });
      parser.on('error', (error) => reject(formBroken(error)));
      parser.on('finish', () => {
        if (!file) reject(formInvalid('The form has no part named file.'));
      });
      // Not `pipeline`: on a refusal it would destroy the request, and its answer with it.
      finished(body, { writable: false }, (error) => error && reject(formBroken(error)));
      body.pipe(parser);
    });
  } catch (error) {
    file?.destroy(error as Error);
    body.unpipe(parser);
    body.resume();
    throw error;
  }
}

/** Names without quotes and parts without a Content-Type are fine with Busboy; a part named `file` is one even without a file name (clients.md §5). */
function createParser({ headers }: FormRequest): FormParser {
  try {
    return new Busboy({
      headers: { 'content-type': headers['content-type'] ?? '' },
      limits: LIMITS,
      isPartAFile: (name) => name === 'file',
    });
  } catch (error) {
    throw formBroken(error);
  }
}

function collectFields(parser: FormParser, reject: (error: Error) => void): Map<string, string> {
  const fields = new Map<string, string>();
  parser.on('field', (name, value, _isNameCut, isValueCut) => {
    if (isValueCut) reject(formInvalid(`The form field ${name} is too long.`));
    fields.set(name, value);
  });
  return fields;
}

async function deliver(fields: Map<string, string>, file: Readable, receive: Receive) {
  const form = {
    accessKeyId: requireField(fields, 'OSSAccessKeyId'),
    policy: requireField(fields, 'policy'),
    signature: requireField(fields, 'Signature'),
    key: requireField(fields, 'key'),
    file,
  };
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  if (/[\u0000-\u001f\u007f]/.test(form.key)) {
    throw formInvalid('The form field key must not hold control characters.');
  }
  await receive(form);
}

function requireField(fields: Map<string, string>, name: string): string {
  const value = fields.get(name);
  if (value !== undefined && value !== '') return value;
  throw formInvalid(`The form field ${name} is missing; fields must come before the file.`);
}

function formInvalid(reason: string): CallsheetError {
  return new CallsheetError({
    code: 'upload.malformed',
    message: `The upload form is invalid. ${reason}`,
  });
}

function formBroken(cause: unknown): CallsheetError {
  return new CallsheetError(
    {
      code: 'upload.malformed',
      message:
        'The upload form is invalid. It is no well-formed multipart/form-data, or it broke off.',
    },
    { cause },
  );
}
