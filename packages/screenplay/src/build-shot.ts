import type { ShotCast } from './cast/choose-cast.ts';
import type { CameraWords } from './camera/camera-words.ts';
import type { ShotCamera } from './camera/choose-moves.ts';
import type { SpokenLine } from './dialogue/spoken-line.ts';
import type { ShotMood } from './mood/read-moods.ts';
import { toSetting, type SceneWords } from './setting/read-settings.ts';
import type { Segment } from './structure/segment.ts';
import { languageOf } from './text/language-of.ts';
import { itemsIn } from './text/spans.ts';
import { leadSeconds } from './timing/lead-seconds.ts';
import { planLines } from './timing/plan-lines.ts';
import { framesPerSecond } from './timing/plan-timing.ts';
import type {
  Blocking,
  CameraAngle,
  DialogueLine,
  Framing,
  Prop,
  Shot,
  ShotEvidence,
  SoundMention,
  Span,
} from './screenplay.ts';
import type { FilmWords } from './words/film-words.ts';
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
  things: string[];
  props: Prop[];
  setting: SceneWords;
  mood: ShotMood;
  sounds: SoundMention[];
  blocking: Blocking[];
  filmed: ShotCamera;
};

/** The prompt without its lines, folded for reading and bare for showing, and what its words tell. */
type Texts = {
  silent: string;
  bare: string;
  words: FilmWords;
  camera: CameraWords;
  /** Said before the first shot: of all that say none. */
  openingAngle?: CameraWords['angles'][number] | undefined;
};

/** A segment with its time, its cast and its words as a shot. */
export function buildShot(texts: Texts, parts: ShotParts): Shot {
  const { segment, frames, shown, people, sounds, blocking, mood, filmed } = parts;
  const seen = seeShot(texts, segment.body);
  const setting = toSetting(parts.setting);
  const shot: Shot = {
    number: parts.index + 1,
    startSeconds: frames.start / framesPerSecond,
    endSeconds: frames.end / framesPerSecond,
    framing: seen.framing?.framing ?? defaultFraming(parts, seen.angle?.angle),
    move: filmed.move?.move ?? 'static',
    cast: shown.cast,
    lines: toDialogue(texts, parts),
    description: describe(texts.bare.slice(segment.body.start, segment.body.end)),
    span: segment.span,
    evidence: toEvidence(parts, seen),
  };
  if (seen.angle) shot.angle = seen.angle.angle;
  if (filmed.speed) shot.moveSpeed = filmed.speed.speed;
  if (filmed.transition) shot.transition = filmed.transition.transition;
  if (filmed.fadesOut) shot.fadesOut = true;
  if (shown.set) shot.set = shown.set;
  if (shown.isEmpty) shot.isEmpty = true;
  if (people.length > 0) shot.people = people;
  if (parts.things.length > 0) shot.things = parts.things;
  if (parts.props.length > 0) shot.props = parts.props;
  if (setting) shot.setting = setting;
  if (parts.setting.scene) shot.scene = parts.setting.scene;
  if (mood.mood) shot.mood = mood.mood.value;
  if (mood.looks.length > 0) shot.looks = mood.looks;
  if (sounds.length > 0) shot.sounds = sounds;
  if (blocking.length > 0) shot.blocking = blocking;
  return shot;
}

/** How large and from where the words say it is seen; of several the first. */
function seeShot({ camera, openingAngle }: Texts, body: Span) {
  return {
    framing: itemsIn(camera.framings, body)[0],
    angle: itemsIn(camera.angles, body)[0] ?? openingAngle,
  };
}

function toEvidence(parts: ShotParts, seen: ReturnType<typeof seeShot>): ShotEvidence {
  const { segment, shown, setting, mood, filmed } = parts;
  const evidence: ShotEvidence = { cast: shown.evidence.map(({ ref, span }) => ({ ref, span })) };
  const note = (decision: Exclude<keyof ShotEvidence, 'cast'>, span: Span | undefined) => {
    if (span) evidence[decision] = span;
  };
  note('time', segment.timeSpan);
  note('framing', seen.framing?.span);
  note('angle', seen.angle?.span);
  note('move', filmed.move?.span);
  note('moveSpeed', filmed.speed?.span);
  note('transition', filmed.transition?.span);
  note('place', setting.place?.span);
  note('light', setting.light?.span);
  note('weather', setting.weather?.span);
  note('mood', mood.mood?.span);
  return evidence;
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

function toDialogue({ silent, words }: Texts, { segment, lines, frames }: ShotParts) {
  const ranges = planLines(
    lines.map(({ text, delivery }) => speakingSeconds(text, delivery)),
    frames,
    leadSeconds({ silent, words }, segment.body, lines),
  );
  return lines
    .slice(0, ranges.length)
    .map(
      (
        { text, span, speaker, speakerSpan, speakerName, delivery, isOffScreen },
        index,
      ): DialogueLine => ({
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
      }),
    );
}

function describe(silent: string): string {
  return silent
    .trim()
    .replace(/\s{1,400}/g, ' ')
    .replace(/[,:，：](?: ?[,，]){1,3}/g, ',')
    .replace(/[ ,:：，*#|-]{1,4}(?=$|[.。]$)/, '');
}
