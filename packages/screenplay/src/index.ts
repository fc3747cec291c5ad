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
export type { CastCounts } from './find-mentions.ts';
export { parseScreenplay } from './parse-screenplay.ts';
export { speakingSeconds } from './speaking-seconds.ts';
