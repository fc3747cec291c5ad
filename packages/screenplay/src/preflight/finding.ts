import type { Finding as RequestFinding } from '@callsheet/contract';
import type { PreflightCode } from './preflight-codes.ts';

/**
 * One thing to know before a request is sent, and what to do about it. A span is a part of the text at the path, as
 * the client wrote it.
 */
export type Finding = RequestFinding & { code: PreflightCode; fix: string };

/** A finding as its rule has it: the severity is the code's, and a span without a path is one of the prompt. */
export type FoundByRule = Omit<Finding, 'severity'>;
