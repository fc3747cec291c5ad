import { fileURLToPath } from 'node:url';
import { CallsheetError, type Failure, type MediaFacts } from '@callsheet/contract';
import { runNode } from '../../lib/run-node.ts';
import { ProcessError, type ProcessEnd, type ProcessLimits } from '../../lib/run-process.ts';
import type { MediaFormat } from '../probe/media-format.ts';
import { unreadable } from '../probe/unreadable.ts';

export type InspectionOrder = {
  path: string;
  /** As sniffed from the bytes. */
  format: MediaFormat;
  /** A picture or a video with a longer side is not decoded: its facts alone are enough to refuse it. */
  maxSidePixels: number;
};

export type Inspection =
  | { facts: MediaFacts; /** `false`: too large to be decoded. */ isDecoded: boolean }
  | { failure: Failure };

const CHILD = fileURLToPath(new URL('inspect-media-child.ts', import.meta.url));

/**
 * Node alone takes 0.6 GB of RLIMIT_DATA; the hungriest picture that is allowed, an interlaced PNG of
 * 8000x8000 with 16 bits, passes from 1.25 GB on (measured). It writes no file but its part of the
 * compile cache.
 */
const LIMITS: ProcessLimits = {
  wallSeconds: 60,
  cpuSeconds: 20,
  dataBytes: 1536 * 1024 * 1024,
  fileBytes: 4 * 1024 * 1024,
};

/**
 * MB of JavaScript heap. A sample table that a file only claims to have made mediabunny fill 4 GB for
 * half a minute (found by mutating an MP4); real ones of 30 s take a few.
 */
const HEAP_FLAG = '--max-old-space-size=192';

/** A crash or a limit. A child that could not start, or that threw, is this server's trouble: tried again, it may pass. */
const BROKEN_BY_THE_FILE: readonly ProcessEnd[] = ['signal', 'timeout', 'output'];

/**
 * Reads the facts of files and decodes as much of each as shows that it can be decoded. All files of
 * a task go to one child process: starting it and loading the decoders takes 0.2 s, a file a few
 * milliseconds. What crashes or stalls a parser or a decoder costs that one task (P22, P23).
 *
 * @returns one inspection for each order. It ends with the first failure, so it may be shorter.
 */
export async function inspectMedia(
  orders: readonly InspectionOrder[],
  signal?: AbortSignal,
): Promise<Inspection[]> {
  const inspections: Inspection[] = [];
  try {
    await runNode({
      program: CHILD,
      args: [JSON.stringify(orders)],
      flags: [HEAP_FLAG],
      limits: LIMITS,
      onLine: (line) => inspections.push(JSON.parse(line) as Inspection),
      ...(signal && { signal }),
    });
  } catch (error) {
    if (!(error instanceof ProcessError)) throw error;
    if (error.end === 'aborted') throw signal?.reason ?? error;
    if (!BROKEN_BY_THE_FILE.includes(error.end)) throw error;
    const failure = unreadable('it cannot be decoded within the limits of time and memory');
    inspections.push({ failure: failure.toFailure() });
  }
  return inspections;
}

/** The facts of one file. @throws CallsheetError `media.unreadable`, `media.format_unsupported`. */
export function factsOf(inspection: Inspection): MediaFacts {
  if ('failure' in inspection) throw new CallsheetError(inspection.failure);
  return inspection.facts;
}
