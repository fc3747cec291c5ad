import { createInterface } from 'node:readline';
import { AV_LOG_ERROR } from 'node-av/constants';
import { Log } from 'node-av/lib';
import sharp from 'sharp';
import { analyseStill } from './analyse-still.ts';
import type { CastingJob, CastingReport } from './casting-job.ts';
import { analyseVideo } from './video/analyse-video.ts';

/** Reads a {@link CastingJob} a line from standard input and prints a {@link CastingReport} for each, one after the other. */
async function main(): Promise<void> {
  Log.setLevel(AV_LOG_ERROR);
  sharp.concurrency(1);
  sharp.cache(false);
  for await (const line of createInterface({ input: process.stdin })) {
    const report: CastingReport = { facts: await analyse(JSON.parse(line) as CastingJob) };
    console.log(JSON.stringify(report));
  }
}

async function analyse({ source, cutoutPath }: CastingJob) {
  if (source.kind === 'video') return analyseVideo(source);
  const { facts, cutout } = await analyseStill(source);
  if (cutout) await writeCutout(cutout, cutoutPath);
  return facts;
}

async function writeCutout(
  { width, height, rgba }: { width: number; height: number; rgba: Uint8Array },
  path: string,
): Promise<void> {
  await sharp(rgba, { raw: { width, height, channels: 4 } })
    .png({ compressionLevel: 6 })
    .toFile(path);
}

await main();
