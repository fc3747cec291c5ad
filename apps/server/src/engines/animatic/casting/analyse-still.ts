import type { Box, Face, SubjectFacts, SubjectKind } from '@callsheet/animatic';
import type { ImageFormat } from '../../../domain/media.ts';
import { cutOutSubject } from './cut-out/cut-out-subject.ts';
import { findFaces } from './faces/find-faces.ts';
import { boundSubject } from './look/bound-subject.ts';
import { headOfFace } from './look/head-of-face.ts';
import { judgeHead } from './look/judge-head.ts';
import { rankColours } from './look/rank-colours.ts';
import type { Raster } from './look/raster.ts';
import { readRaster } from './look/read-raster.ts';
import { shrinkRaster } from './look/shrink-raster.ts';
import { findPanels } from './panels/find-panels.ts';

/** Pixels of the longer side: what a 1080P film can show of a reference. */
const LONGEST_SIDE = 2048;
/** Enough for a face of a thirtieth of the picture. */
const LOOK_SIDE = 640;
/** Enough for gutters of two pixels on a sheet of 2048. */
const SHEET_SIDE = 1024;
/** From this shape on a picture that is filled to its edges is a place rather than a portrait. */
const SET_ASPECT = 1.2;

/** What is seen in an image, and its subject alone where it can be had. @throws Error from the decoder. */
export async function analyseStill(source: {
  path: string;
  format: ImageFormat;
}): Promise<{ facts: SubjectFacts; cutout: Raster | null }> {
  const raster = await readRaster(source.path, source.format, LONGEST_SIDE);
  const panels = findPanels(await shrinkRaster(raster, SHEET_SIDE));
  if (panels.length > 0) return { facts: describeSheet(raster, panels), cutout: null };
  const faces = await findFaces(await shrinkRaster(raster, LOOK_SIDE));
  const cutout = await cutOutSubject(raster, faces);
  return { facts: describeSubject(raster, faces, cutout), cutout };
}

function describeSheet(raster: Raster, panels: Box[]): SubjectFacts {
  const colours = rankColours(raster);
  return { kind: 'storyboard', hasCutout: false, faces: [], colours, panels };
}

function describeSubject(raster: Raster, faces: Face[], cutout: Raster | null): SubjectFacts {
  const subject = cutout && boundSubject(cutout);
  const face = faces[0]?.box;
  const head = face ? headOfFace(face, subject) : cutout && judgeHead(cutout);
  const kind = kindOf(raster, faces, cutout);
  return {
    ...(kind && { kind }),
    ...(subject && { subject }),
    hasCutout: cutout !== null,
    ...(head && { head }),
    faces,
    colours: rankColours(cutout ?? raster),
  };
}

/** A thing and a creature look alike to an outline: what has no face is not told. */
function kindOf(
  { width, height }: Raster,
  faces: readonly Face[],
  cutout: Raster | null,
): SubjectKind | undefined {
  if (faces.length > 0) return 'person';
  return cutout === null && width >= height * SET_ASPECT ? 'set' : undefined;
}
