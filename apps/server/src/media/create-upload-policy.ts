import { createHash, randomUUID } from 'node:crypto';
import { models } from '@callsheet/contract';
import type { MediaTools } from './media-tools.ts';
import { encodePolicy, signPolicy, UPLOAD_ACCESS_KEY_ID } from './upload-policy.ts';

/** What a client needs to send one file ahead, or several with different names. */
export type UploadGrant = {
  /** Unique to this grant: clients upload equal file names in parallel (clients.md §1). */
  uploadDir: string;
  policy: string;
  signature: string;
  accessKeyId: string;
  expiresInSeconds: number;
  maxFileBytes: number;
};

/** As the hosted service gives (contract.md §1.5). */
const EXPIRES_IN_SECONDS = 300;

/** The largest file that any place of any model takes. */
const MAX_FILE_BYTES = Math.max(
  ...models.flatMap(({ mediaLimits }) =>
    Object.values(mediaLimits).map(({ maxBytes }) => maxBytes),
  ),
);

/** Grants an account uploads for one model. Nothing is stored: the signed policy says it all. */
export async function createUploadPolicy(
  { clock, uploadSecret }: Pick<MediaTools, 'clock' | 'uploadSecret'>,
  { accountId }: { accountId: string },
  model: string,
): Promise<UploadGrant> {
  const now = clock.now();
  const uploadDir = `dashscope-instant/${hashAccount(accountId)}/${now.toISOString().slice(0, 10)}/${randomUUID()}`;
  const policy = encodePolicy({
    accountId,
    model,
    uploadDir,
    maxFileBytes: MAX_FILE_BYTES,
    expiresAt: new Date(now.getTime() + EXPIRES_IN_SECONDS * 1000),
  });
  return {
    uploadDir,
    policy,
    signature: signPolicy(policy, uploadSecret),
    accessKeyId: UPLOAD_ACCESS_KEY_ID,
    expiresInSeconds: EXPIRES_IN_SECONDS,
    maxFileBytes: MAX_FILE_BYTES,
  };
}

/** URLs of uploads end up in logs and tickets of clients; the account's id need not. */
function hashAccount(accountId: string): string {
  return createHash('sha256').update(accountId).digest('hex').slice(0, 32);
}
