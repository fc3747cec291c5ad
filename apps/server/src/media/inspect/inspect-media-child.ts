import { CallsheetError, type MediaFacts } from '@callsheet/contract';
import type { Inspection, InspectionOrder } from './inspect-media.ts';
import { isPictureFormat, type PictureFormat, type StreamFormat } from '../probe/media-format.ts';

/**
 * The program of `inspectMedia`: the orders as JSON in its argument, a line of JSON on standard output
 * for each. It ends with the first failure, which fails the task whatever the other files are.
 */
async function main(): Promise<void> {
  for (const order of JSON.parse(process.argv[2]!) as InspectionOrder[]) {
    const answer = await inspect(order).catch(toFailure);
    process.stdout.write(`${JSON.stringify(answer)}\n`);
    if ('failure' in answer) return;
  }
}

function toFailure(error: unknown): Inspection {
  if (error instanceof CallsheetError) return { failure: error.toFailure() };
  throw error;
}

function inspect({ path, format, maxSidePixels }: InspectionOrder): Promise<Inspection> {
  return isPictureFormat(format)
    ? inspectPicture(path, format, maxSidePixels)
    : inspectStream(path, format, maxSidePixels);
}

// Libraries are loaded when they are needed: each costs 40 to 70 ms, and most files need one of them.
async function inspectPicture(
  path: string,
  format: PictureFormat,
  maxSidePixels: number,
): Promise<Inspection> {
  const { probePicture } = await import('../probe/probe-picture.ts');
  const header = await probePicture(path, format);
  const { width, height } = header;
  const facts: MediaFacts = { kind: 'image', format, width, height, hasAlpha: header.mayHaveAlpha };
  if (Math.max(width, height) > maxSidePixels) return { facts, isDecoded: false };
  const { decodePicture } = await import('./decode-picture.ts');
  const { hasAlpha } = await decodePicture(path, format, header);
  return { facts: { ...facts, hasAlpha }, isDecoded: true };
}

async function inspectStream(
  path: string,
  format: StreamFormat,
  maxSidePixels: number,
): Promise<Inspection> {
  const { probeStream } = await import('../probe/probe-stream.ts');
  const facts = await probeStream(path, format);
  const isTooLarge = facts.kind === 'video' && Math.max(facts.width, facts.height) > maxSidePixels;
  if (isTooLarge) return { facts, isDecoded: false };
  const { decodeStream } = await import('./decode-stream.ts');
  decodeStream(path, facts);
  return { facts, isDecoded: true };
}

await main();
