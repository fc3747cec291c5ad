import type { CastRef } from '../screenplay.ts';
import { isMeasure } from './is-measure.ts';
import type { CastCounts, Mention } from './find-mentions.ts';

/**
 * The mentions, each with whom it means (`meant`) where the prompt seems to count images and videos together, as the
 * samples of one vendor do (contract.md §2.1, §9.4): a number is beyond its kind's count, both kinds are there, and
 * all numbers fit the references in the order of the request, or the videos before the images, or the images before
 * the videos, or are those of the named ones without a gap. Else they are given back as they are.
 */
export function countJointly(
  folded: string,
  mentions: readonly Mention[],
  cast: CastCounts,
): Mention[] {
  const { images, videos, characters } = cast;
  const numbered = mentions.filter((mention) => isNumberedName(folded, mention));
  const isMissing = ({ ref }: Mention) => ref.number > (ref.kind === 'image' ? images : videos);
  if (images === 0 || videos === 0 || characters || !numbered.some(isMissing)) return [...mentions];
  const order = [...listOrders(cast), orderOfNamed(numbered, cast)].find((refs) =>
    numbered.every(({ ref }) => refs[ref.number - 1]?.kind === ref.kind),
  );
  if (!order) return [...mentions];
  return mentions.map((mention) => {
    const meant = mention.isLone ? undefined : order[mention.ref.number - 1];
    return meant?.kind === mention.ref.kind ? { ...mention, meant } : mention;
  });
}

/** A jersey has a higher number than a request has references. */
const HIGHEST_NUMBER = 20;

/** `Image 3`, `图3`: "Figure 8" and "picture 3 friends" are English; only the documented words name a reference for certain. */
export function isNumberedName(folded: string, mention: Mention): boolean {
  const { ref, span, isLone } = mention;
  if (isLone || ref.number > HIGHEST_NUMBER || isMeasure(folded, mention)) return false;
  return /^(?:image|video|图|视频)/i.test(folded.slice(span.start, span.end));
}

function listOrders({ images, videos, order }: CastCounts): (readonly CastRef[])[] {
  const ofKind = (kind: CastRef['kind'], count: number) =>
    Array.from({ length: count }, (_, index): CastRef => ({ kind, number: index + 1 }));
  const [pictures, films] = [ofKind('image', images), ofKind('video', videos)];
  return [...(order ? [order] : []), [...films, ...pictures], [...pictures, ...films]];
}

/** `Image 1`, `Video 2` of three images and a video: whom the prompt names is counted, one after the other. */
function orderOfNamed(numbered: readonly Mention[], { images, videos }: CastCounts): CastRef[] {
  const kinds = new Map(numbered.map(({ ref }) => [ref.number, ref.kind]));
  const count = { image: 0, video: 0 };
  const order: CastRef[] = [];
  for (let kind = kinds.get(1); kind; kind = kinds.get(order.length + 1))
    order.push({ kind, number: ++count[kind] });
  return count.image <= images && count.video <= videos ? order : [];
}
