export { buildTimeline, type TimelineRequest } from './build-timeline.ts';
export type { Grade } from './grade/grade.ts';
export { keepToFont, type FontedTimeline } from './captions/keep-to-font.ts';
export type { FilmShot } from './exports/film-shot.ts';
export { listFilmShots } from './exports/list-film-shots.ts';
export { middleFrame } from './exports/middle-frame.ts';
export { planSheet, type Panel, type Sheet, type SheetRequest } from './exports/plan-sheet.ts';
export { shotTitle } from './exports/shot-title.ts';
export { writeEdl } from './exports/write-edl.ts';
export { writeOtio, type OtioFilm } from './exports/write-otio.ts';
export { writeSrt } from './exports/write-srt.ts';
export { writeVtt } from './exports/write-vtt.ts';
export { createPainter, type Painter } from './paint/create-painter.ts';
export {
  FONT_FAMILY,
  type Context2D,
  type LayerSurface,
  type PaintHost,
  type Picture,
} from './paint/surface.ts';
export { depthAt, groundLine, viewSet, type SetView } from './scenery/view-set.ts';
export type { TempCue, TempSound } from './sound/temp-cue.ts';
export { listSpeechCues, type SoundCue } from './speech-cues.ts';
export type { Face, HeadAt, Point, Stretch, SubjectFacts, SubjectKind } from './subject.ts';
export type {
  Box,
  CaptionPage,
  Clip,
  ClipTransition,
  Layer,
  LayerDepth,
  PictureRef,
  SpeechCue,
  Timeline,
  VisualFacts,
} from './timeline.ts';
