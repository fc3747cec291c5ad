import type { Span } from '../screenplay.ts';

/** The forest of `a map of the forest`, `森林的地图`, is not where anybody is. */
export function isDepicted(text: string, { start, end }: Span): boolean {
  return (
    before.test(text.slice(Math.max(0, start - reachUnits), start)) ||
    after.test(text.slice(end, end + 8))
  );
}

const reachUnits = 48;
const before =
  /\b(?:maps?|paintings?|photo(?:graph)?s?|pictures?|posters?|drawings?|postcards?|models?|smell|scent|memor(?:y|ies)|dreams?|thoughts?|stor(?:y|ies)|books?|king|queen|god) (?:of|about|from) (?:the |an? |their |her |his )?(?:[a-z-]{1,14} ){0,2}$/i;
const after = /^的?(?:地图|照片|画像|油画|海报|气味|气息|味道|模型|故事|明信片|之王)/;
