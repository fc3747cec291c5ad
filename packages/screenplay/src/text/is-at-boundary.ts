/** Whether a sentence, a list item or a line can begin at the offset: at the start, or after a mark and some white space. */
export function isAtBoundary(folded: string, offset: number): boolean {
  let at = offset - 1;
  // Eight is more white space than a list has between its items.
  const stop = offset - 9;
  while (at >= 0 && at > stop && folded[at]!.trim() === '') {
    if (folded[at] === '\n') return true;
    at--;
  }
  return at < 0 || /[.!?。;:…"”'’」』)\],、|*#-]/.test(folded[at]!);
}
