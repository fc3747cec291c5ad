export { createClient } from './create-client.ts';
export type { CallsheetClient } from './create-client.ts';
export { createAdminClient } from './create-admin-client.ts';
export type { AdminClient } from './create-admin-client.ts';
export { ApiError } from './api-error.ts';
export type { ApiErrorBody } from './api-error.ts';
export { UnreachableError } from './unreachable-error.ts';
export type {
  Account,
  AccountBalance,
  ApiKey,
  LedgerEntry,
  LedgerPage,
  Task,
  TaskOutput,
  Usage,
  UsageRow,
} from './answers.ts';
export type { EngineQuote, Finding, PreflightReport, Shot } from './preflight-report.ts';
export type { LedgerFilter, NewAccount, NewGrant, NewKey, UsageFilter } from './requests.ts';
