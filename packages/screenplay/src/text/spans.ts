import type { Span } from '../screenplay.ts';

/** Whether two half-open ranges share a unit of text. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Index of the first item that starts at or after the offset. The items are sorted by start. */
export function firstFrom(items: readonly { span: Span }[], offset: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (items[middle]!.span.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The items that start inside the range. Sorted, so that a pass over all ranges stays linear. */
export function itemsIn<T extends { span: Span }>(items: readonly T[], range: Span): T[] {
  return items.slice(firstFrom(items, range.start), firstFrom(items, range.end));
}

/** The item whose range holds the offset. The items are sorted and do not overlap. */
export function itemAt<T extends { span: Span }>(
  items: readonly T[],
  offset: number,
): T | undefined {
  const item = items[firstFrom(items, offset + 1) - 1];
  return item && offset < item.span.end ? item : undefined;
}

/** The range without the white space at its two ends. */
export function trimSpan(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && text[start]!.trim() === '') start++;
  while (end > start && text[end - 1]!.trim() === '') end--;
  return { start, end };
}
