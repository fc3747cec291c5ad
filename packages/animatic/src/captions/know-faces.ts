import type { Box } from '../box.ts';
import { faceOfHead } from '../casting/face-of-head.ts';
import { refKey } from '../staging/choose-set.ts';
import { FPS } from '../staging/cut-shots.ts';
import { headsPlayed } from '../staging/heads-played.ts';
import { uniteBoxes } from '../staging/unite-boxes.ts';
import type { SubjectFacts } from '../subject.ts';
import type { Clip, Layer, VisualFacts } from '../timeline.ts';

/** The clip with the faces that are seen in its pictures: what is written on it stays clear of them. */
export function knowFaces(clip: Clip, visuals: readonly VisualFacts[]): Clip {
  const layers = clip.layers.map((layer) => {
    if (layer.stance || layer.depth === 'backdrop') return layer;
    const visual = visuals.find(({ ref }) => refKey(ref) === refKey(layer.ref));
    const faces = facesInCrop(boxesIn(visual?.subject, layer, clip), layer.crop);
    return faces.length > 0 ? { ...layer, faces } : layer;
  });
  return { ...clip, layers };
}

/** The face in all of what is played of a video; else the faces, else the head. */
function boxesIn(
  subject: SubjectFacts | undefined,
  { video }: Layer,
  { startFrame, endFrame }: Clip,
): Box[] {
  const seconds = (endFrame - startFrame) / FPS;
  const heads = headsPlayed(subject, video, seconds);
  if (heads.length > 0) return [uniteBoxes(heads.map(faceOfHead))];
  const found = subject?.faces.map(({ box }) => box) ?? [];
  return found.length > 0 ? found : subject?.head ? [subject.head] : [];
}

/** Those that are seen in a part of a picture, in fractions of that part. */
function facesInCrop(boxes: readonly Box[], crop: Box): Box[] {
  const round = (value: number) => Math.round(value * 1e4) / 1e4 + 0;
  return boxes
    .map(({ x, y, width, height }) => ({
      x: round((x - crop.x) / crop.width),
      y: round((y - crop.y) / crop.height),
      width: round(width / crop.width),
      height: round(height / crop.height),
    }))
    .filter(({ x, y, width, height }) => x < 1 && y < 1 && x + width > 0 && y + height > 0);
}
