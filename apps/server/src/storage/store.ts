import type { Readable } from 'node:stream';

/** Keeps files under keys made of `[a-z0-9/._-]`. A write is all or nothing: a reader never sees half a file. */
export type Store = {
  /** Moves or copies a finished local file in, durably. Replaces nothing: an existing key is left as it is. */
  putFile(key: string, path: string): Promise<void>;
  /** `null`: no such key. */
  stat(key: string): Promise<{ sizeBytes: number; modifiedAt: Date } | null>;
  /** Bytes `start` to `end`, both inclusive. */
  read(key: string, range?: { start: number; end: number }): Promise<Readable>;
  /** A local path for programs that need one; the file must not be changed. */
  localPath(key: string): Promise<string>;
  /** Quietly does nothing when the key is gone. */
  delete(key: string): Promise<void>;
  /** Deletes every key below a folder, such as `results/1`. Quietly does nothing when there is none. */
  deleteFolder(folder: string): Promise<void>;
};
