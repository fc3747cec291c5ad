import { mkdtemp } from 'node:fs/promises';
import path from 'node:path';
import { makeFilm } from '../../apps/server/src/engines/animatic/make-film.ts';
import { prepareFilm } from '../../apps/server/src/engines/animatic/prepare-film.ts';
import { renderInProcess } from '../../apps/server/src/engines/animatic/render-process.ts';
import { samplePath } from '../../apps/server/src/engines/animatic/test-support/sample-job.ts';
import type { EngineContext, EngineJob } from '../../apps/server/src/engines/engine.ts';

export type Own = {
  /** From the request to the file with all that stands beside it, as the server's engine does it. */
  make(): Promise<void>;
  /** Only the render child: decode, paint, encode, join. */
  render(workerCount?: number): Promise<void>;
  /** The film that was rendered last. */
  outputPath: string;
};

/** This engine, with the sound of the job made and its cast looked at. */
export async function openOwn(job: EngineJob, folder: string): Promise<Own> {
  const newContext = async (): Promise<EngineContext> => ({
    signal: NEVER,
    scratchFolder: await mkdtemp(path.join(folder, 'film-')),
    mediaPath: ({ storageKey }) => Promise.resolve(samplePath(storageKey)),
  });
  const { order } = await prepareFilm(job, await newContext());
  // The film alone, as its peers make it: no guide, no stills.
  const { guide: _guide, ...film } = { ...order, stills: [] };
  return {
    make: async () => {
      const end = await makeFilm(job, await newContext(), SILENT);
      if (end.state === 'failed') throw new Error(end.failure.message);
    },
    render: async (workerCount) => {
      const unusable = await renderInProcess(film, NEVER, () => undefined, workerCount);
      if (unusable) throw new Error(unusable.reason);
    },
    outputPath: film.outputPath,
  };
}

const NEVER = new AbortController().signal;
const SILENT = { progress: () => undefined, warning: () => undefined };
