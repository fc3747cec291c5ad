import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { VIDEO_NAME } from '../domain/list-outputs.ts';
import type { StoredArtifact, TaskResult, Usage } from '../domain/task.ts';
import type { Artifact, EngineJob } from '../engines/engine.ts';
import { faultPoint } from '../lib/fault-point.ts';
import { probeOutput } from './probe-output.ts';
import { resultFolder } from './result-folder.ts';
import type { WorkTools } from './task-tools.ts';

export type Output = { outputPath: string; usage: Usage; artifacts?: Artifact[]; lease: string };

/**
 * Checks that the engine's video plays and is what the request asked for, and stores it, hashed, with what
 * was made beside it, in a folder of this lease's own: two attempts never write the same file (promise P14).
 * @throws Error when the file is not a video as promised; the attempt has then failed.
 */
export async function storeOutput(
  { store }: WorkTools,
  job: EngineJob,
  { outputPath, usage, artifacts = [], lease }: Output,
): Promise<TaskResult> {
  checkNames(artifacts);
  const facts = await probeOutput(outputPath, job);
  const folder = resultFolder(job.taskId, lease);
  const video = await storeFile(store, `${folder}/${VIDEO_NAME}`, outputPath);
  const stored: StoredArtifact[] = [];
  for (const { name, contentType, path } of artifacts) {
    await faultPoint('run.between-files');
    const { storageKey: _key, ...file } = await storeFile(store, `${folder}/${name}`, path);
    stored.push({ name, contentType, ...file });
  }
  await faultPoint('run.after-store');
  return { ...video, ...facts, usage, ...(stored.length > 0 && { artifacts: stored }) };
}

/** What a store takes as the last part of a key, and a disk, a URL and a header as a name. */
const NAME = /^[a-z0-9][a-z0-9_-]{0,39}(\.[a-z0-9]{1,8})+$/;

function checkNames(artifacts: readonly Artifact[]): void {
  const taken = new Set([VIDEO_NAME]);
  for (const { name } of artifacts) {
    if (!NAME.test(name)) throw new Error(`${JSON.stringify(name)} is no name of an artifact`);
    if (taken.has(name)) throw new Error(`the engine made two files of the name ${name}`);
    taken.add(name);
  }
}

async function storeFile(store: WorkTools['store'], storageKey: string, path: string) {
  const sha256 = await hashFile(path);
  const { size: sizeBytes } = await stat(path);
  await store.putFile(storageKey, path);
  const stored = await store.stat(storageKey);
  if (stored?.sizeBytes !== sizeBytes) {
    throw new Error(`the store holds ${stored?.sizeBytes} of ${sizeBytes} bytes of ${storageKey}`);
  }
  return { storageKey, sha256, sizeBytes };
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
