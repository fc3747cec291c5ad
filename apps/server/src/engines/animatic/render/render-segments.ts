import { Worker } from 'node:worker_threads';
import type { EncodedSegment } from './create-segment-renderer.ts';
import type { Segment } from './cut-segments.ts';
import type { RenderJob } from './render-job.ts';
import { shareSegments } from './share-segments.ts';
import { UnusablePicture } from './unusable-picture.ts';
import type { WorkerMessage } from './worker-message.ts';

/**
 * Renders segments side by side in threads. One promise a segment, in the film's order; after a failure
 * all that are not made reject with it, and no worker begins another segment.
 */
export function renderSegments(
  job: RenderJob,
  segments: readonly Segment[],
  onFrame: () => void,
): Promise<EncodedSegment>[] {
  const made = segments.map(() => Promise.withResolvers<EncodedSegment>());
  let hasFailed = false;
  const fail = (error: unknown) => {
    hasFailed = true;
    made.forEach(({ reject }) => reject(error));
  };
  const workerCount = Math.min(job.workerCount, segments.length);
  const shares = shareSegments(segments.length, workerCount);
  for (let number = 0; number < workerCount; number += 1) {
    employ(job, {
      next: () => (hasFailed ? undefined : shares.next(number)),
      segments,
      onFrame,
      onMade: (index, encoded) => made[index]!.resolve(encoded),
      fail,
    });
  }
  return made.map(({ promise }) => handled(promise));
}

type Work = {
  next(): number | undefined;
  segments: readonly Segment[];
  onFrame(): void;
  onMade(index: number, encoded: EncodedSegment): void;
  fail(error: unknown): void;
};

function employ(job: RenderJob, work: Work): void {
  const worker = new Worker(new URL('./render-worker.ts', import.meta.url), { workerData: job });
  let index: number | undefined;
  const tellNext = () => {
    index = work.next();
    worker.postMessage(index === undefined ? null : work.segments[index]);
  };
  worker.on('message', (message: WorkerMessage) => {
    if (message.kind === 'frame') return work.onFrame();
    if (message.kind === 'segment') work.onMade(index!, message.encoded);
    else work.fail(new UnusablePicture(message.ref, message.reason));
    tellNext();
  });
  worker.on('error', work.fail);
  tellNext();
}

/** Who waits for the first that failed does not wait for the others. */
function handled<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}
