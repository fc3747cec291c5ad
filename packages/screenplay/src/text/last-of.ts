/** Where the last of the units stands in the text; -1: none does. */
export function lastOf(units: ReadonlySet<string>, text: string): number {
  let at = text.length - 1;
  while (at >= 0 && !units.has(text[at]!)) at--;
  return at;
}
