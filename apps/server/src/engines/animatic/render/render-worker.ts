import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { createSegmentRenderer, type EncodedSegment } from './create-segment-renderer.ts';
import type { Segment } from './cut-segments.ts';
import type { RenderJob } from './render-job.ts';
import { UnusablePicture } from './unusable-picture.ts';
import type { WorkerMessage } from './worker-message.ts';

/** One thread: renders the segments it is told, one after the other. */
async function main(job: RenderJob): Promise<void> {
  const renderer = createSegmentRenderer(job);
  for (;;) {
    const [segment] = (await once(parentPort!, 'message')) as [Segment | null];
    if (segment === null) break;
    try {
      const encoded = await renderer.render(segment, () => say({ kind: 'frame' }));
      say({ kind: 'segment', encoded }, listBytes(encoded));
    } catch (error) {
      if (!(error instanceof UnusablePicture)) throw error;
      say({ kind: 'unusable', ref: error.ref, reason: error.message });
    }
  }
  renderer.close();
}

function say(message: WorkerMessage, moved: ArrayBuffer[] = []): void {
  parentPort!.postMessage(message, moved);
}

function listBytes({ film, guide }: EncodedSegment): ArrayBuffer[] {
  return [...film, ...guide].map(({ bytes }) => bytes.buffer);
}

await main(workerData as RenderJob);
