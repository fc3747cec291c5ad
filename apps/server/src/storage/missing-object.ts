import { CallsheetError } from '@callsheet/contract';

/** What reading a key that is not there throws, whatever the driver. */
export function missingObject(key: string): CallsheetError {
  return new CallsheetError({
    code: 'storage.missing',
    message: `There is no stored file under ${key}.`,
  });
}
