import type { Box } from '../box.ts';
import { refKey } from '../staging/choose-set.ts';
import type { SubjectFacts } from '../subject.ts';
import type { Clip, VisualFacts } from '../timeline.ts';

/** The clip with the faces that are seen in its pictures: what is written on it stays clear of them. */
export function knowFaces(clip: Clip, visuals: readonly VisualFacts[]): Clip {
  const layers = clip.layers.map((layer) => {
    if (layer.stance || layer.depth === 'backdrop') return layer;
    const visual = visuals.find(({ ref }) => refKey(ref) === refKey(layer.ref));
    const faces = facesInCrop(visual?.subject, layer.crop);
    return faces.length > 0 ? { ...layer, faces } : layer;
  });
  return { ...clip, layers };
}

/** The faces, else the head, that are seen in a part of a picture, in fractions of that part. */
function facesInCrop(subject: SubjectFacts | undefined, crop: Box): Box[] {
  const found = subject?.faces.map(({ box }) => box) ?? [];
  const boxes = found.length > 0 ? found : subject?.head ? [subject.head] : [];
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
