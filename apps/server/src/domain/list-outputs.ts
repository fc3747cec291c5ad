import type { TaskResult } from './task.ts';

/** A file that a task made: the video, or one beside it. */
export type TaskOutput = {
  /** Unique within its task. */
  name: string;
  contentType: string;
  sha256: string;
  sizeBytes: number;
  /** Key in the store; `null` once it was deleted. */
  storageKey: string | null;
};

/** What the video is called among a task's outputs. */
export const VIDEO_NAME = 'film.mp4';

/** Everything a task made, the video first. They are stored together, and go together. */
export function listOutputs(result: TaskResult): TaskOutput[] {
  const { storageKey, sha256, sizeBytes, artifacts = [] } = result;
  const folder = storageKey?.slice(0, storageKey.lastIndexOf('/') + 1) ?? null;
  return [
    { name: VIDEO_NAME, contentType: 'video/mp4', sha256, sizeBytes, storageKey },
    ...artifacts.map((artifact) => ({
      ...artifact,
      storageKey: folder === null ? null : `${folder}${artifact.name}`,
    })),
  ];
}
