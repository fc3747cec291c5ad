export type {
  CameraMove,
  CastRef,
  DialogueLine,
  Framing,
  Screenplay,
  Shot,
  ShotEvidence,
  Span,
} from './screenplay.ts';
export type { CastCounts } from './cast/find-mentions.ts';
export { parseScreenplay, readScreenplay } from './parse-screenplay.ts';
export type { ScreenplayReading, ScreenplayRequest } from './parse-screenplay.ts';
export { speakingSeconds } from './timing/speaking-seconds.ts';
