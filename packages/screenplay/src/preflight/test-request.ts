import type { MediaItem, TaskRequest } from '@callsheet/contract';
import { findPreflightFindings } from './find-preflight-findings.ts';
import type { Finding } from './finding.ts';
import type { PreflightCode } from './preflight-codes.ts';
import type { ItemFacts } from './preflight-reading.ts';
import { readRequestPrompt } from './read-request-prompt.ts';

/** Test support: media of a role. */
export function media(role: MediaItem['role'], count = 1): MediaItem[] {
  return Array.from({ length: count }, (_, index) => ({
    role,
    url: `https://media.test/${role}-${index + 1}`,
  }));
}

/** A valid request for a video of ten seconds. */
export function requestOf(changes: Partial<TaskRequest>): TaskRequest {
  return {
    model: 'wan2.7-r2v',
    prompt: 'Image 1 waves.',
    media: media('referenceImage'),
    resolution: '720P',
    ratio: '16:9',
    durationSeconds: 10,
    promptExtend: false,
    watermark: false,
    ...changes,
  };
}

/** The findings of a request, and each span's text with its code: `preflight.` left out. */
export function inspect(changes: Partial<TaskRequest>, facts?: ItemFacts[]) {
  const request = requestOf(changes);
  const reading = readRequestPrompt(request, facts);
  const findings = findPreflightFindings({ request, reading, ...(facts && { media: facts }) });
  return {
    findings,
    codes: findings.map(({ code }) => code.slice('preflight.'.length)),
    /** What one code points at. */
    of: (code: PreflightCode): (string | undefined)[] =>
      findings.filter((finding) => finding.code === code).map((found) => placeOf(request, found)),
    first: (code: PreflightCode): Finding =>
      findings.find((finding) => finding.code === code) ?? fail(code, findings),
  };
}

function placeOf({ prompt }: TaskRequest, { span, path }: Finding): string | undefined {
  return span ? prompt.slice(span.start, span.end) : path;
}

function fail(code: string, findings: Finding[]): never {
  throw new Error(`no ${code} among ${findings.map((finding) => finding.code).join(', ')}`);
}
