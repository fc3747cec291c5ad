import type { CastRef, Screenplay } from '@callsheet/screenplay';
import { knowFaces } from './captions/know-faces.ts';
import { writeCaptions } from './captions/write-captions.ts';
import { createRandom } from './random.ts';
import { listTempCues } from './sound/list-temp-cues.ts';
import { gradeShot } from './grade/grade-shot.ts';
import { FADE_OUT_FRAMES, transitionOf } from './grade/transition-of.ts';
import { refKey } from './staging/choose-set.ts';
import { cutShots, FPS, frameAt, type Cut } from './staging/cut-shots.ts';
import { findSet } from './staging/find-set.ts';
import { playFirstClip } from './staging/play-first-clip.ts';
import { showFirstFrame } from './staging/show-first-frame.ts';
import { arrivalFrames, showLastFrame } from './staging/show-last-frame.ts';
import { castRoles } from './casting/cast-roles.ts';
import type { FilmCast } from './staging/cast-players.ts';
import { planSides } from './staging/plan-sides.ts';
import type { SubjectKind } from './subject.ts';
import { stageEdit } from './staging/stage-edit.ts';
import { stagePicture } from './staging/stage-picture.ts';
import { stageShot } from './staging/stage-shot.ts';
import type { Clip, ClipTransition, Layer, PictureRef, Timeline, VisualFacts } from './timeline.ts';

export type TimelineRequest = {
  /** Shorter than the film where there is a first clip, which then fills the time before it. */
  screenplay: Screenplay;
  /** Every reference of the cast, and the frames or the clip the film begins or ends with. */
  visuals: VisualFacts[];
  /** The video that is cut anew: every shot is a view of it, at its own time. */
  edited?: CastRef;
  /** Pixels. */
  width: number;
  height: number;
  durationSeconds: number;
  /** 32-bit; another seed is another film. */
  seed: number;
  /** Text at the bottom right; absent: none. */
  watermark?: string;
  /** Whether lines, and the slate, are written on the picture; absent: they are. */
  captions?: boolean;
  slate?: boolean;
};

/**
 * Decides every frame of a film: `durationSeconds * 30` frames tiled by clips, what each layer shows
 * and where it moves, and the captions. Same request, same timeline.
 */
export function buildTimeline(request: TimelineRequest): Timeline {
  const { screenplay, width, height, seed, watermark } = request;
  const frameCount = frameAt(request.durationSeconds);
  const from = shotsBegin(request);
  const clips = listClips(request, { from, until: frameCount }).map((clip) =>
    roundBoxes(knowFaces(clip, request.visuals)),
  );
  const sounds = listTempCues(screenplay, clips);
  return {
    width,
    height,
    fps: FPS,
    frameCount,
    seed,
    clips,
    speech: writeCaptions({
      screenplay,
      width,
      height,
      frameCount,
      frameAt: (seconds) => from + frameAt(seconds),
    }),
    ...(sounds.length > 0 && { sounds }),
    ...(watermark && { watermark }),
    captions: request.captions ?? true,
    slate: request.slate ?? true,
    language: screenplay.language,
  };
}

/** The first clip fills what the screenplay leaves of the film. */
function shotsBegin(request: TimelineRequest): number {
  if (!findVisual(request, 'first-clip')) return 0;
  return Math.max(
    0,
    frameAt(request.durationSeconds) - frameAt(request.screenplay.durationSeconds),
  );
}

function listClips(request: TimelineRequest, range: { from: number; until: number }): Clip[] {
  const aspect = request.width / request.height;
  const firstClip = findVisual(request, 'first-clip');
  const lastFrame = findVisual(request, 'last-frame');
  const { shots } = request.screenplay;
  const last = cutShots(shots, range).at(-1);
  const until = lastFrame && last ? range.until - arrivalFrames(last) : range.until;
  const cuts = cutShots(shots, { from: range.from, until });
  return [
    ...(firstClip && range.from > 0 ? [playFirstClip(firstClip, range.from, aspect)] : []),
    ...cuts.flatMap((cut) => clipsOf(cut, request)),
    ...(lastFrame && last ? [showLastFrame(lastFrame, last, aspect)] : []),
  ];
}

function clipsOf(cut: Cut, request: TimelineRequest): Clip[] {
  const firstFrame = findVisual(request, 'first-frame');
  const opens = firstFrame && cut.startFrame === 0 && cut.shot.cast.length > 0;
  const opening = opens
    ? showFirstFrame({ visual: firstFrame, ...cut, aspect: request.width / request.height })
    : undefined;
  const startFrame = opening?.endFrame ?? cut.startFrame;
  const transition = opening ? HAND_OVER : transitionOf(cut);
  const staged = { ...cut, startFrame };
  const clip = startFrame < cut.endFrame ? [stagedClip(staged, transition, request)] : [];
  return [...(opening ? [opening] : []), ...clip];
}

/** From the first frame to the staging of the first shot. */
const HAND_OVER: ClipTransition = { kind: 'dissolve', frames: 12 };

function stagedClip(
  cut: Cut,
  transition: ClipTransition | undefined,
  request: TimelineRequest,
): Clip {
  const { shot, startFrame, endFrame } = cut;
  const length = endFrame - startFrame;
  const { framing, ...composed } = { framing: shot.framing, ...compose(cut, request) };
  const grade = showsOwnPicture(composed, request)
    ? undefined
    : gradeShot(shot, request.screenplay.shots);
  return {
    shotNumber: shot.number,
    startFrame,
    endFrame,
    ...(framing && { framing }),
    move: shot.move,
    ...(transition && {
      transition: { ...transition, frames: Math.min(transition.frames, length) },
    }),
    ...(shot.fadesOut && { fadeOutFrames: Math.min(FADE_OUT_FRAMES, Math.floor(length / 2)) }),
    ...(grade && { grade }),
    ...composed,
  };
}

/** A picture that the request begins or ends with, has cut anew or drawn as its board keeps its own light and colour. */
function showsOwnPicture({ layers }: Pick<Clip, 'layers'>, request: TimelineRequest): boolean {
  const { edited, screenplay } = request;
  const board = screenplay.storyboard && findVisual(request, screenplay.storyboard);
  const isPanel = ({ ref }: Layer) => board?.subject?.panels && refKey(ref) === refKey(board.ref);
  return (
    edited !== undefined || layers.some((layer) => typeof layer.ref === 'string' || isPanel(layer))
  );
}

/** What a shot shows: the edited video, its cast, the picture the film goes on from, or a painted set. */
function compose(
  cut: Cut,
  request: TimelineRequest,
): Pick<Clip, 'layers'> &
  Partial<Pick<Clip, 'scenery' | 'things' | 'move'> & { framing: Clip['framing'] | undefined }> {
  const { shot, startFrame, endFrame } = cut;
  const { seed, screenplay } = request;
  const stage = {
    shot,
    durationSeconds: (endFrame - startFrame) / FPS,
    aspect: request.width / request.height,
    random: createRandom(seed, shot.number),
  };
  const edited = request.edited && findVisual(request, request.edited);
  if (edited) {
    const insets = castOf(namedIn(cut), request).filter((visual) => visual !== edited);
    return stageEdit({
      ...stage,
      edited,
      insets,
      startSeconds: startFrame / FPS,
      screenplay,
    });
  }
  const anchor = findVisual(request, 'first-frame') ?? findVisual(request, 'first-clip');
  const film = filmCast(request);
  const set = findSet(shot, { ...request, roles: film.roles });
  const storyboard = request.visuals.find((visual) => roleIn(film, visual) === 'storyboard');
  const places = [set?.ref, shot.set].flatMap((ref) => (ref ? [refKey(ref)] : []));
  const cast = castOf(shot.cast, request).filter(({ ref }) => !places.includes(refKey(ref)));
  if (cast.length === 0 && anchor && !storyboard && !set) {
    const heldSeconds = Math.max(0, shotsBegin(request) - 1) / FPS;
    return stagePicture({
      ...stage,
      visual: anchor,
      heldSeconds,
      opens: startFrame === shotsBegin(request),
    });
  }
  return stageShot({
    ...stage,
    screenplay,
    film,
    startFrame,
    endFrame,
    seed,
    cast,
    ...(anchor && { anchor }),
    ...(set && { set }),
    ...(storyboard && { storyboard }),
    startSecondsOf: (visual) => secondsShownBefore(visual, startFrame, request),
  });
}

function findVisual({ visuals }: TimelineRequest, ref: PictureRef): VisualFacts | undefined {
  return visuals.find((visual) => refKey(visual.ref) === refKey(ref));
}

/** An edit shows a reference only where the shot's own words name it. */
function namedIn({ shot }: Cut): CastRef[] {
  return shot.evidence?.cast.map(({ ref }) => ref) ?? [];
}

/** Left to right in the order the film first names them: a person keeps their side across cuts. */
function castOf(cast: CastRef[], request: TimelineRequest): VisualFacts[] {
  const inShot = new Set(cast.map(refKey));
  return billing(request)
    .filter((key) => inShot.has(key))
    .flatMap((key) => request.visuals.find((visual) => refKey(visual.ref) === key) ?? []);
}

function billing({ screenplay }: TimelineRequest): string[] {
  return [...new Set(screenplay.shots.flatMap((shot) => shot.cast.map(refKey)))];
}

function roleIn({ roles }: FilmCast, { ref }: VisualFacts): SubjectKind | undefined {
  return roles.get(refKey(ref))?.kind;
}

/** Roles and sides hold for the whole film. */
function filmCast(request: TimelineRequest): FilmCast {
  const { screenplay, visuals, seed } = request;
  const roles = castRoles(screenplay, visuals);
  const acting = billing(request).filter((key) => ACTS.has(roles.get(key)?.kind ?? 'person'));
  const named = screenplay.shots.flatMap(({ people }) => people ?? []);
  const keys = [...new Set([...acting, ...named])];
  return { roles, sides: planSides(screenplay, { keys, seed }) };
}

const ACTS: ReadonlySet<SubjectKind> = new Set(['person', 'creature']);

/** A reference video plays on from shot to shot instead of starting again at each cut. */
function secondsShownBefore(
  visual: VisualFacts,
  startFrame: number,
  { screenplay }: TimelineRequest,
): number {
  const frames = cutShots(screenplay.shots, { from: 0, until: startFrame })
    .filter(({ shot }) => shot.cast.some((ref) => refKey(ref) === refKey(visual.ref)))
    .reduce((sum, cut) => sum + cut.endFrame - cut.startFrame, 0);
  return Math.min(frames / FPS, visual.durationSeconds ?? 1);
}

/** A hundredth of a pixel is enough, and the timeline travels as JSON. */
function roundBoxes(clip: Clip): Clip {
  return {
    ...clip,
    layers: clip.layers.map(({ video, ...layer }) => ({
      ...roundNumbers(layer),
      ...(video && { video }),
    })),
  };
}

function roundNumbers<T>(value: T): T {
  if (typeof value === 'number') return (Math.round(value * 1e5) / 1e5 + 0) as T;
  if (Array.isArray(value)) return value.map(roundNumbers) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, part]) => [key, roundNumbers(part)]);
  return Object.fromEntries(entries) as T;
}
