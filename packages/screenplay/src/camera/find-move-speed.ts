import type { MoveSpeed, Span } from '../screenplay.ts';
import { lastOf } from '../text/last-of.ts';

/** How fast a camera moves, by the words in and beside its move, of the same clause: `slowly`, `gradual`, `急速`, `缓缓`. */
export function findMoveSpeed(
  text: string,
  move: Span,
): { speed: MoveSpeed; span: Span } | undefined {
  const before = text.slice(Math.max(0, move.start - reachUnits), move.start);
  const start = move.start - before.length + lastOf(stops, before) + 1;
  const after = /^[^.;!?。,\n]{0,20}/.exec(text.slice(move.end, move.end + 20))![0];
  const match = speedPattern.exec(text.slice(start, move.end + after.length));
  if (!match) return undefined;
  const at = start + match.index;
  return { speed: match[1] ? 'slow' : 'fast', span: { start: at, end: at + match[0].length } };
}

const reachUnits = 28;

const stops = new Set('.;!?。\n|');

const speedPattern =
  /(\b(?:slow(?:ly)?|gradual(?:ly)?|gent(?:le|ly)|steadi(?:ly)|leisurely|creep(?:s|ing)?|inch(?:es|ing)?)\b(?! motion)|缓缓|慢慢|缓慢|缓推|缓拉|慢推|慢拉|徐徐|渐渐|逐渐|轻轻|悠悠)|\b(?:rapid(?:ly)?|quick(?:ly)?|fast|swift(?:ly)?|sudden(?:ly)?|crash|snap|whip|swish|speeds?)\b(?! motion)|急速|快速|迅速|急推|急拉|飞速|极速|猛地|猛然|疾速|甩镜|俯冲/i;
