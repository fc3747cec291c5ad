import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type { TaskResult, Usage } from '../domain/task.ts';
import type { EngineJob } from '../engines/engine.ts';
import { faultPoint } from '../lib/fault-point.ts';
import { probeOutput } from './probe-output.ts';
import { resultKey } from './result-key.ts';
import type { WorkTools } from './task-tools.ts';

export type Output = { outputPath: string; usage: Usage; lease: string };

/**
 * Checks that the engine's file plays and is what the request asked for, hashes it and stores it
 * under a key of this lease's own: two attempts never write the same file (promise P14).
 * @throws Error when the file is not a video as promised; the attempt has then failed.
 */
export async function storeOutput(
  { store }: WorkTools,
  job: EngineJob,
  { outputPath, usage, lease }: Output,
): Promise<TaskResult> {
  const facts = await probeOutput(outputPath, job);
  const sha256 = await hashFile(outputPath);
  const { size: sizeBytes } = await stat(outputPath);
  const storageKey = resultKey(job.taskId, lease);
  await store.putFile(storageKey, outputPath);
  const stored = await store.stat(storageKey);
  if (stored?.sizeBytes !== sizeBytes) {
    throw new Error(`the store holds ${stored?.sizeBytes} of ${sizeBytes} bytes of ${storageKey}`);
  }
  await faultPoint('run.after-store');
  return { storageKey, sha256, sizeBytes, ...facts, usage };
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
