import type { ShotCast } from './cast/choose-cast.ts';
import { withoutLines } from './dialogue/without-lines.ts';
import { findCameraMove } from './camera/find-camera-move.ts';
import type { SpokenLine } from './dialogue/spoken-line.ts';
import { findAngle } from './camera/find-angle.ts';
import { findFraming } from './camera/find-framing.ts';
import type { Segment } from './structure/segment.ts';
import { languageOf } from './text/language-of.ts';
import { planLines } from './timing/plan-lines.ts';
import { framesPerSecond } from './timing/plan-timing.ts';
import type { CameraAngle, DialogueLine, Framing, Shot, ShotEvidence, Span } from './screenplay.ts';
import { speakingSeconds } from './timing/speaking-seconds.ts';

export type ShotParts = {
  segment: Segment;
  index: number;
  /** Of all shots. */
  count: number;
  frames: Span;
  shown: ShotCast;
  lines: SpokenLine[];
  people: string[];
};

type Texts = { prompt: string; folded: string; lines: SpokenLine[] };

/** A segment with its time and its cast as a shot. */
export function buildShot(texts: Texts, parts: ShotParts): Shot {
  const { segment, frames, shown } = parts;
  const silent = withoutLines(texts.folded, texts.lines, segment.body);
  const framing = findFraming(silent);
  const angle = findAngle(silent);
  const move = findCameraMove(silent);
  const evidence: ShotEvidence = { cast: shown.evidence.map(({ ref, span }) => ({ ref, span })) };
  if (segment.timeSpan) evidence.time = segment.timeSpan;
  if (framing) evidence.framing = shift(framing.span, segment.body.start);
  if (angle) evidence.angle = shift(angle.span, segment.body.start);
  if (move) evidence.move = shift(move.span, segment.body.start);
  return {
    number: parts.index + 1,
    startSeconds: frames.start / framesPerSecond,
    endSeconds: frames.end / framesPerSecond,
    framing: framing?.framing ?? defaultFraming(parts, angle?.angle),
    ...(angle && { angle: angle.angle }),
    move: move?.move ?? 'static',
    cast: shown.cast,
    ...(shown.set && { set: shown.set }),
    lines: toDialogue(parts),
    ...(parts.people.length > 0 && { people: parts.people }),
    description: describe(withoutLines(texts.prompt, texts.lines, segment.body)),
    span: segment.span,
    evidence,
  };
}

/** From above one sees far; a speaker is seen from near, two from further off, and a film of several shots opens wide. */
function defaultFraming({ lines, index, count }: ShotParts, angle?: CameraAngle): Framing {
  if (angle === 'overhead') return 'wide';
  if (angle === 'over-the-shoulder') return 'medium-close';
  if (angle === 'two-shot') return 'medium';
  if (lines.length > 0) return 'medium-close';
  if (index === 0 && count > 1) return 'wide';
  return 'medium';
}

function toDialogue({ lines, frames }: ShotParts): DialogueLine[] {
  const ranges = planLines(
    lines.map((line) => speakingSeconds(line.text)),
    frames,
  );
  return lines
    .slice(0, ranges.length)
    .map(({ text, span, speaker, speakerSpan, speakerName, delivery, isOffScreen }, index) => ({
      ...(speaker && { speaker }),
      ...(speakerName && { speakerName }),
      ...(speakerSpan && { speakerSpan }),
      ...(delivery && { delivery }),
      ...(isOffScreen && { isOffScreen }),
      text,
      language: languageOf(text),
      startSeconds: ranges[index]!.start / framesPerSecond,
      endSeconds: ranges[index]!.end / framesPerSecond,
      span,
    }));
}

function describe(silent: string): string {
  return silent
    .split(/\s/)
    .filter((word) => word !== '')
    .join(' ')
    .replace(/[,:，：](?: ?[,，]){1,3}/g, ',')
    .replace(/[ ,:：，*#|-]{1,4}(?=$|[.。]$)/, '');
}

function shift(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}
