import { fileURLToPath } from 'node:url';
import { isServerFault } from '../../../lib/is-server-fault.ts';
import { mapLimited } from '../../../lib/map-limited.ts';
import { runNode } from '../../../lib/run-node.ts';
import { ProcessError } from '../../../lib/run-process.ts';
import type { LineRequest } from './speak-line.ts';

/** A line and where its sound goes; `recording`: a WAV in which another synthesiser has spoken it already. */
export type LineJob = LineRequest & { path: string; recording?: string };

export type SpeakJob = { lines: LineJob[]; fps: number };

/** What became of a line. */
export type SpokenFile = {
  path: string;
  /** 0: the text had nothing to say. */
  seconds: number;
  pitchHz: number | null;
  /** Words a minute, of espeak-ng. */
  speed?: number;
  /** How far the mouth is open at each frame, 0 to 1. */
  mouth: number[];
};

export type Speech = {
  /** In the order of the lines; `null`: its child broke down, and there is no sound of it. */
  files: (SpokenFile | null)[];
  /** What children broke down of, for the log. */
  problems: string[];
};

/** Eight lines are 8 to 80 calls of espeak-ng at 10 to 50 ms: within the child's limits on a slow machine. */
const LINES_A_CHILD = 8;
const CHILDREN_AT_ONCE = 2;

/**
 * Speaks the lines of a film in child processes of a few lines each, every line into its own WAV. A
 * child that breaks down costs the lines it had not spoken yet.
 * @throws ProcessError when it is aborted, and when the fault is this machine's (a full disk).
 */
export async function speakLines({ lines, fps }: SpeakJob, signal: AbortSignal): Promise<Speech> {
  const chunks = Array.from({ length: Math.ceil(lines.length / LINES_A_CHILD) }, (_, index) =>
    lines.slice(index * LINES_A_CHILD, (index + 1) * LINES_A_CHILD),
  );
  const spoken = await mapLimited(chunks, CHILDREN_AT_ONCE, (chunk) =>
    speakChunk({ lines: chunk, fps }, signal),
  );
  return {
    files: spoken.flatMap(({ files }) => files),
    problems: spoken.flatMap(({ problems }) => problems),
  };
}

async function speakChunk(job: SpeakJob, signal: AbortSignal): Promise<Speech> {
  const files: (SpokenFile | null)[] = [];
  try {
    await runNode({
      program: fileURLToPath(import.meta.resolve('./speak-child.ts')),
      input: JSON.stringify(job),
      limits: { wallSeconds: 60, cpuSeconds: 60, fileBytes: 64 * 2 ** 20, dataBytes: 2 * 2 ** 30 },
      signal,
      onLine: (line) => files.push(JSON.parse(line) as SpokenFile),
    });
    return { files, problems: [] };
  } catch (error) {
    if (!(error instanceof ProcessError) || error.end === 'aborted' || isServerFault(error))
      throw error;
    const silent = job.lines.slice(files.length).map(() => null);
    return { files: [...files, ...silent], problems: [error.message] };
  }
}
