/** 1 where a mask is 0, and 0 where it is 1. */
export function invertMask(mask: Uint8Array): Uint8Array {
  const inverse = new Uint8Array(mask.length);
  for (let at = 0; at < inverse.length; at++) inverse[at] = 1 - mask[at]!;
  return inverse;
}
