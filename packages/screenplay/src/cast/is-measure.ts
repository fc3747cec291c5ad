import type { Span } from '../screenplay.ts';

/** `video 10 seconds long`, `视频5秒`: an amount, not the number of a reference. */
export function isMeasure(folded: string, { span }: { span: Span }): boolean {
  return /^ ?-?(?:s|secs?|seconds?|mins?|minutes?|frames?|fps|x|k|p|px|秒|分钟|分|帧|倍|个|张|段|次)(?![a-z])/i.test(
    folded.slice(span.end, span.end + 10),
  );
}
