export type { MediaItem, MediaRole, Ratio, Resolution, TaskRequest } from './task-request.ts';
export { CallsheetError } from './error.ts';
export type { ErrorCategory, ErrorDetail, Failure } from './error.ts';
