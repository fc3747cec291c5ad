export type {
  Actor,
  Ambience,
  Blocking,
  BlockingAction,
  CameraAngle,
  CameraMove,
  CastRef,
  Delivery,
  DialogueLine,
  Edge,
  Framing,
  Instrument,
  Light,
  Look,
  Mood,
  MoveSpeed,
  Place,
  Prop,
  ReferenceRole,
  Role,
  Screenplay,
  Setting,
  Shot,
  ShotEvidence,
  Site,
  SoundEffect,
  SoundMention,
  Span,
  Transition,
  Weather,
} from './screenplay.ts';
export type { CastCounts } from './cast/find-mentions.ts';
export { parseScreenplay, readScreenplay } from './parse-screenplay.ts';
export type { ScreenplayReading, ScreenplayRequest } from './parse-screenplay.ts';
export { matchPanels } from './structure/match-panels.ts';
export { speakingSeconds } from './timing/speaking-seconds.ts';
export type { Finding } from './preflight/finding.ts';
export type { Severity } from './preflight/severity.ts';
export { findPreflightFindings, rankFindings } from './preflight/find-preflight-findings.ts';
export { findEngineFindings } from './preflight/find-engine-findings.ts';
export { findRequestFindings } from './preflight/find-request-findings.ts';
export { mediaPath } from './preflight/media-path.ts';
export { readRequestPrompt } from './preflight/read-request-prompt.ts';
export type { ItemFacts, PreflightInput } from './preflight/preflight-reading.ts';
export { preflightCodes } from './preflight/preflight-codes.ts';
export type { PreflightCode } from './preflight/preflight-codes.ts';
export { renderPreflightCodes } from './preflight/render-preflight-codes.ts';
