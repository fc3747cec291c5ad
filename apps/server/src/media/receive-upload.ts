import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { CallsheetError } from '@callsheet/contract';
import { writeHashedFile, type HashedFile } from '../lib/write-hashed-file.ts';
import { blobKey } from './blob-key.ts';
import type { MediaTools } from './media-tools.ts';
import {
  openPolicy,
  policyInvalid,
  UPLOAD_ACCESS_KEY_ID,
  type SignedPolicy,
} from './upload-policy.ts';
import { withScratchFolder } from '../lib/with-scratch-folder.ts';

/** The fields of an upload form, and its file as a stream that has not been read yet. */
export type Upload = {
  accessKeyId: string;
  policy: string;
  signature: string;
  /** Upload folder, slash, file name: raw UTF-8. */
  key: string;
  file: Readable;
};

/** How long an upload can be used (contract.md §1.5). */
const VALID_MILLISECONDS = 48 * 60 * 60 * 1000;
/** The longest key of the object store behind the hosted service. */
const MAX_KEY_BYTES = 1023;

type UploadTools = Omit<MediaTools, 'fetch'>;

/**
 * Takes an uploaded file in. Everything that the form says is checked before a byte is read, and a
 * refused file leaves nothing behind. What the bytes are is the intake's matter.
 * @throws CallsheetError `upload.policy_invalid`, `upload.policy_expired`, `upload.too_large`, `upload.key_taken`.
 */
export async function receiveUpload(tools: UploadTools, upload: Upload): Promise<void> {
  const policy = checkForm(tools, upload);
  if (await isTaken(tools, upload.key)) throw keyTaken();
  await withScratchFolder(tools.scratchRoot, async (folder) => {
    const file = await writeHashedFile({
      source: upload.file,
      path: join(folder, 'upload'),
      maxBytes: policy.maxFileBytes,
      tooLarge: () => tooLarge(policy.maxFileBytes),
    });
    await tools.store.putFile(blobKey(file.sha256), file.path);
    await insertUpload(tools, { key: upload.key, policy, file });
  });
}

function checkForm({ clock, uploadSecret }: UploadTools, upload: Upload): SignedPolicy {
  if (upload.accessKeyId !== UPLOAD_ACCESS_KEY_ID) throw policyInvalid();
  const policy = openPolicy(upload, uploadSecret);
  const folder = `${policy.uploadDir}/`;
  const isInside = upload.key.startsWith(folder) && upload.key.length > folder.length;
  const isStorable = upload.key.isWellFormed() && Buffer.byteLength(upload.key) <= MAX_KEY_BYTES;
  if (!isInside || !isStorable) throw policyInvalid();
  if (policy.expiresAt <= clock.now()) throw policyExpired();
  return policy;
}

async function isTaken({ database }: UploadTools, key: string): Promise<boolean> {
  const found = await database
    .selectFrom('uploads')
    .select('key')
    .where('key', '=', key)
    .executeTakeFirst();
  return found !== undefined;
}

type NewUpload = { key: string; policy: SignedPolicy; file: HashedFile };

/** Of two forms with one key the database lets one win; `x-oss-forbid-overwrite` promises that. */
async function insertUpload({ database, clock }: UploadTools, upload: NewUpload): Promise<void> {
  const { key, policy, file } = upload;
  const now = clock.now();
  const inserted = await database
    .insertInto('uploads')
    .values({
      key,
      account_id: policy.accountId,
      model: policy.model,
      sha256: file.sha256,
      storage_key: blobKey(file.sha256),
      size_bytes: file.sizeBytes,
      created_at: now,
      expires_at: new Date(now.getTime() + VALID_MILLISECONDS),
    })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .returning('key')
    .executeTakeFirst();
  if (!inserted) throw keyTaken();
}

function policyExpired(): CallsheetError {
  return new CallsheetError({
    code: 'upload.policy_expired',
    message: 'The upload policy has expired. Ask for a new one; each is good for 300 seconds.',
  });
}

function keyTaken(): CallsheetError {
  return new CallsheetError({
    code: 'upload.key_taken',
    message: 'A file was already uploaded under this key. Ask for a new policy and its folder.',
  });
}

function tooLarge(maxBytes: number): CallsheetError {
  return new CallsheetError({
    code: 'upload.too_large',
    message: `The file is larger than the ${maxBytes / (1024 * 1024)} MB that its policy allows.`,
    details: [{ path: 'file', rule: 'bytes', expected: { max: maxBytes } }],
  });
}
