import { fileURLToPath } from 'node:url';
import { runProcess } from '../../../lib/run-process.ts';
import type { LineRequest } from './speak-line.ts';

export type SpeakJob = { lines: (LineRequest & { path: string })[] };

/** What became of a line. */
export type SpokenFile = {
  path: string;
  /** 0: the text had nothing to say. */
  seconds: number;
  pitchHz: number | null;
  /** Words a minute. */
  speed: number;
};

/**
 * Speaks all lines of a film in one child process, each into its own WAV.
 * @throws ProcessError when the child fails, runs out of its limits or is aborted.
 */
export async function speakLines(job: SpeakJob, signal: AbortSignal): Promise<SpokenFile[]> {
  if (job.lines.length === 0) return [];
  const spoken: SpokenFile[] = [];
  await runProcess({
    command: process.execPath,
    args: [fileURLToPath(import.meta.resolve('./speak-child.ts'))],
    input: JSON.stringify(job),
    limits: { wallSeconds: 60, cpuSeconds: 60, fileBytes: 64 * 2 ** 20, dataBytes: 2 * 2 ** 30 },
    signal,
    onLine: (line) => spoken.push(JSON.parse(line) as SpokenFile),
  });
  return spoken;
}
