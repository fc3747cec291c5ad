import { timingSafeEqual } from 'node:crypto';
import { CallsheetError } from '@callsheet/contract';
import { hashApiKey } from './hash-api-key.ts';

/**
 * Makes the function that lets the admin key pass and nothing else.
 * It throws CallsheetError `auth.admin_key_invalid`.
 */
export function createAdminCheck(adminKeyHash: Buffer): (key: string | null) => void {
  return (key) => {
    if (key !== null && timingSafeEqual(hashApiKey(key), adminKeyHash)) return;
    throw new CallsheetError({
      code: 'auth.admin_key_invalid',
      message:
        'This needs the admin key, in the header "Authorization: Bearer <key>"; an API key does not open it. It is CALLSHEET_ADMIN_KEY, or in the data folder of the server, in the file "admin-key".',
    });
  };
}
