import type { Segment } from '../structure/segment.ts';
import { itemAt } from '../text/spans.ts';
import type { SpokenLine } from './spoken-line.ts';

/** A line belongs to the segment it stands in; one before the first segment to the first. */
export function assignLines(
  lines: readonly SpokenLine[],
  segments: readonly Segment[],
): SpokenLine[][] {
  const assigned: SpokenLine[][] = segments.map(() => []);
  const order = segments.map((segment, index) => ({ span: segment.span, index }));
  const byPlace = order.toSorted((a, b) => a.span.start - b.span.start);
  for (const line of lines) {
    const place = itemAt(byPlace, line.span.start);
    if (place) assigned[place.index]!.push(line);
    else if (line.span.start < byPlace[0]!.span.start) assigned[0]!.push(line);
  }
  return assigned;
}
