import type { EngineCapabilities, Failure, MediaRole, TaskRequest } from '@callsheet/contract';
import type { Media } from '../domain/media.ts';
import type { Pricing } from '../domain/pricing.ts';
import type { Usage } from '../domain/task.ts';
import type { Store } from '../storage/store.ts';

/**
 * Makes videos. A failed generation is a value; a thrown error is a transport trouble or a bug,
 * and the task is then tried again by the queue's rules.
 */
export type Engine = {
  /** Registry name, stored with each task. */
  name: string;
  /** Milliseconds between two calls of `status`. */
  pollMilliseconds: number;
  /** What its videos cost: nothing, or what the catalogue's price list says. */
  pricing: Pricing;
  /** Where it falls short of what a valid request may ask for. */
  capabilities: EngineCapabilities;
  /**
   * Begins the work. The returned operation is opaque JSON and is committed before the first
   * `status`, so that another worker can go on with it.
   */
  start(job: EngineJob, context: EngineContext): Promise<Operation>;
  /** Asks how the operation stands. Must work in a process that did not start it. */
  status(operation: Operation, job: EngineJob, context: EngineContext): Promise<EngineStatus>;
};

/** JSON only: it crosses processes through the database. */
export type Operation = { [key: string]: string | number | boolean | null };

/** A request whose media have been fetched, probed and checked. */
export type EngineJob = {
  taskId: string;
  request: TaskRequest;
  /** In the order of `request.media`. */
  media: EngineMedia[];
  /** The request's seed, or the one drawn when the task was created: a retry makes the same video. */
  seed: number;
};

export type EngineMedia = { role: MediaRole; media: Media; voice?: Media };

export type EngineContext = {
  /** Aborts when the task is canceled, its lease is lost, or the server shuts down. */
  signal: AbortSignal;
  /** A folder of this attempt's own, removed afterwards. */
  scratchFolder: string;
  /** A readable path of a stored file, for as long as the attempt lasts. */
  mediaPath(media: Media): Promise<string>;
  /** Keeps what was found in a media for other tasks; absent: nothing is kept. */
  cache?: Pick<Store, 'stat' | 'putFile' | 'localPath'>;
};

/** A file that explains or carries on the video: a poster, captions, an edit list. In the scratch folder. */
export type Artifact = {
  /** Unique within its task, and the name it is downloaded under: `storyboard.png`. */
  name: string;
  contentType: string;
  path: string;
};

export type EngineStatus =
  | { state: 'running'; /** Whole per cent. */ progress: number }
  | {
      state: 'succeeded';
      /** An MP4 in the scratch folder. */
      outputPath: string;
      usage: Usage;
      /** What was made beside it; absent: nothing. */
      artifacts?: Artifact[];
    }
  | { state: 'failed'; failure: Failure };
