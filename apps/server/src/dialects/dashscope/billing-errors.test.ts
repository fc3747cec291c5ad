import { CallsheetError } from '@callsheet/contract';
import { expect, test } from 'vitest';
import { formatError } from './format-error.ts';

test.each([
  ['billing.insufficient_funds', 400, 'Arrearage', 'Access denied, please make sure your account is in good standing.'], // prettier-ignore
  ['billing.key_budget_exceeded', 429, 'Throttling.AllocationQuota', 'Allocated quota exceeded, please increase your quota limit.'], // prettier-ignore
  ['billing.free_quota_exhausted', 403, 'AllocationQuota.FreeTierOnly', 'needs more'],
  ['billing.price_missing', 400, 'InvalidParameter', 'needs more'],
] as const)('%s is answered with %d %s (contract.md §5)', (code, httpStatus, wireCode, message) => {
  const error = new CallsheetError({ code, message: 'needs more' });
  expect(formatError(error, 'r')).toEqual({
    httpStatus,
    body: { code: wireCode, message, request_id: 'r' },
  });
});
