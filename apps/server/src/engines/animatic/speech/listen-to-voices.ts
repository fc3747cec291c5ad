import { fileURLToPath } from 'node:url';
import { runNode } from '../../../lib/run-node.ts';
import type { MediaFormat } from '../decode/open-media.ts';
import type { HeardLikeness } from './choose-voice.ts';

/** A sample of somebody's voice: a sound file, or a video with sound. */
export type VoiceFile = { key: string; path: string; format: MediaFormat };

export type ListenJob = { voices: VoiceFile[] };

export type HeardVoice = {
  key: string;
  /** `null`: no voice was heard. */
  voice: HeardLikeness | null;
  problem?: string;
};

/** It writes no file but its part of the compile cache. */
const LIMITS = { wallSeconds: 60, cpuSeconds: 60, fileBytes: 4 * 2 ** 20, dataBytes: 2 * 2 ** 30 };

/**
 * Measures pitch, spectral balance and speaking rate of each voice in one child process.
 * @throws ProcessError when the child fails, runs out of its limits or is aborted.
 */
export async function listenToVoices(job: ListenJob, signal: AbortSignal): Promise<HeardVoice[]> {
  if (job.voices.length === 0) return [];
  const heard: HeardVoice[] = [];
  await runNode({
    program: fileURLToPath(import.meta.resolve('./listen-child.ts')),
    input: JSON.stringify(job),
    limits: LIMITS,
    signal,
    onLine: (line) => heard.push(JSON.parse(line) as HeardVoice),
  });
  return heard;
}
