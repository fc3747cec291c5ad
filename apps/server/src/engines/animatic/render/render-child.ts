import { readFileSync } from 'node:fs';
import { AV_LOG_ERROR } from 'node-av/constants';
import { Log } from 'node-av/lib';
import { renderFilm } from './render-film.ts';
import type { RenderJob, RenderReport } from './render-job.ts';
import { UnusablePicture } from './unusable-picture.ts';

/** One film, one process. Reads a {@link RenderJob} from standard input, prints {@link RenderReport}s. */
async function main(): Promise<void> {
  Log.setLevel(AV_LOG_ERROR);
  const job = JSON.parse(readFileSync(0, 'utf8')) as RenderJob;
  let last = -1;
  try {
    await renderFilm(job, (progress) => {
      if (progress !== last) report({ kind: 'progress', progress });
      last = progress;
    });
  } catch (error) {
    if (!(error instanceof UnusablePicture)) throw error;
    report({ kind: 'unusable', ref: error.ref, reason: error.message });
  }
}

function report(line: RenderReport): void {
  console.log(JSON.stringify(line));
}

await main();
