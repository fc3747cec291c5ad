import type { SubjectFacts } from '@callsheet/animatic';
import type { ImageFormat } from '../../../domain/media.ts';
import { cutFromAlpha } from './cut-out/cut-from-alpha.ts';
import { cutFromPlain } from './cut-out/cut-from-plain.ts';
import { boundSubject } from './look/bound-subject.ts';
import { judgeHead } from './look/judge-head.ts';
import { rankColours } from './look/rank-colours.ts';
import type { Raster } from './look/raster.ts';
import { readRaster } from './look/read-raster.ts';

/** Pixels of the longer side: what a 1080P film can show of a reference. */
const LONGEST_SIDE = 2048;

/** What is seen in an image, and its subject alone where it can be had. @throws Error from the decoder. */
export async function analyseStill(source: {
  path: string;
  format: ImageFormat;
}): Promise<{ facts: SubjectFacts; cutout: Raster | null }> {
  const raster = await readRaster(source.path, source.format, LONGEST_SIDE);
  const cutout = cutFromAlpha(raster) ?? cutFromPlain(raster);
  const subject = cutout && boundSubject(cutout);
  if (!subject) {
    const facts = { hasCutout: false, faces: [], colours: rankColours(raster) };
    return { facts, cutout: null };
  }
  const head = judgeHead(cutout);
  return {
    facts: {
      subject,
      hasCutout: true,
      ...(head && { head }),
      faces: [],
      colours: rankColours(cutout),
    },
    cutout,
  };
}
