import { CallsheetError, findModel } from '@callsheet/contract';
import type { MediaTools } from './media-tools.ts';

export type UploadQuery = {
  /** `oss://` and the key, verbatim: raw UTF-8, never percent-decoded (clients.md §1). */
  url: string;
  accountId: string;
  model: string;
};

/**
 * Finds an uploaded file for a task: same account, same model, not older than its 48 h
 * (contract.md §1.5). Another account's file looks like one that is not there (promise P25).
 * @throws CallsheetError `upload.not_found`, `upload.foreign`.
 */
export async function findUpload(
  { database, clock }: Pick<MediaTools, 'database' | 'clock'>,
  { url, accountId, model }: UploadQuery,
): Promise<{ sha256: string; storageKey: string; sizeBytes: number }> {
  const upload = await database
    .selectFrom('uploads')
    .selectAll()
    .where('key', '=', url.slice('oss://'.length))
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  if (!upload || upload.expires_at <= clock.now()) throw uploadNotFound();
  if (!isSameModel(upload.model, model)) throw uploadForOtherModel(upload.model, model);
  return { sha256: upload.sha256, storageKey: upload.storage_key, sizeBytes: upload.size_bytes };
}

/** A snapshot and its rolling id are one model. */
function isSameModel(a: string, b: string): boolean {
  const known = findModel(a);
  return a === b || (known !== undefined && known === findModel(b));
}

function uploadNotFound(): CallsheetError {
  return new CallsheetError({
    code: 'upload.not_found',
    message:
      'There is no uploaded file under an oss:// URL of this request, or its 48 hours are over. Upload the file again.',
  });
}

function uploadForOtherModel(uploaded: string, model: string): CallsheetError {
  return new CallsheetError({
    code: 'upload.foreign',
    message: `A file was uploaded for the model ${uploaded} and cannot be used with ${model}. Upload it for ${model}.`,
  });
}
