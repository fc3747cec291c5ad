import type { SpokenLine } from '../dialogue/spoken-line.ts';
import type { Segment } from '../structure/segment.ts';
import type { TimeRequest } from './plan-timing.ts';
import { speakingSeconds } from './speaking-seconds.ts';

/** What a segment asks of the time: as written, and for its lines and its description. */
export function toTimeRequest(
  folded: string,
  segment: Segment,
  lines: readonly SpokenLine[],
): TimeRequest {
  const text = folded.slice(segment.body.start, segment.body.end);
  const spoken = lines.reduce((units, line) => units + line.span.end - line.span.start, 0);
  const { startSeconds, endSeconds, lengthSeconds } = segment;
  return {
    ...(startSeconds === undefined ? {} : { startSeconds }),
    ...(endSeconds === undefined ? {} : { endSeconds }),
    ...(lengthSeconds === undefined ? {} : { lengthSeconds }),
    speakingSeconds: lines.reduce((seconds, line) => seconds + speakingSeconds(line.text), 0),
    descriptionWords: Math.max(0, text.length - spoken) / unitsPerWord(text),
  };
}

function unitsPerWord(text: string): number {
  return /[\u3400-\u9fff]/.test(text) ? 1.7 : 6;
}
