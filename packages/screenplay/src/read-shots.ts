import type { ActorMention } from './blocking/actor.ts';
import { findNameMentions } from './blocking/find-name-mentions.ts';
import { readBlocking } from './blocking/read-blocking.ts';
import { buildShot } from './build-shot.ts';
import { chooseMoves } from './camera/choose-moves.ts';
import type { CameraWords } from './camera/camera-words.ts';
import type { Alias } from './cast/find-aliases.ts';
import type { NameMention } from './cast/find-character-mentions.ts';
import type { Character } from './cast/find-characters.ts';
import { chooseCast, type ShotCast } from './cast/choose-cast.ts';
import { choosePeople } from './cast/choose-people.ts';
import type { CastCounts, Mention } from './cast/find-mentions.ts';
import { findRoles, findSets } from './cast/find-roles.ts';
import { itemsIn } from './text/spans.ts';
import { findDoers } from './dialogue/find-doers.ts';
import { assignLines } from './dialogue/assign-lines.ts';
import type { SpokenLine } from './dialogue/spoken-line.ts';
import { readMoods } from './mood/read-moods.ts';
import type { Blocking, CastRef, Screenplay, Span } from './screenplay.ts';
import { readSettings } from './setting/read-settings.ts';
import { chooseSounds } from './sounds/choose-sounds.ts';
import { findSounds } from './sounds/find-sounds.ts';
import { findSections } from './structure/find-sections.ts';
import type { Structure } from './structure/find-segments.ts';
import { findProps } from './things/find-props.ts';
import { findThings } from './things/find-things.ts';
import { planTiming } from './timing/plan-timing.ts';
import { toTimeRequest } from './timing/to-time-request.ts';
import type { FilmWords } from './words/film-words.ts';

/** A prompt cut into segments, with all that was found in it. Lists are in the order of the prompt. */
export type FilmReading = Structure & {
  folded: string;
  /** Without the spoken lines, offset for offset: folded, and as it was written. */
  silent: string;
  bare: string;
  camera: CameraWords;
  words: FilmWords;
  /** Without those inside spoken lines. */
  mentions: Mention[];
  aliases: Alias[];
  /** Whom the prompt lists and no reference stands for, and where it names them outside its lines. */
  characters: readonly Character[];
  named: readonly NameMention[];
  lines: SpokenLine[];
  sentences: { span: Span }[];
  cast: CastCounts;
  /** The picture whose panels are the shots, by what calls it so. */
  board: Mention | undefined;
};

/** The segments as shots that fill the film, and what the prompt says of the references on the way. */
export function readShots(
  reading: FilmReading,
  frameCount: number,
): Pick<Screenplay, 'shots' | 'roles' | 'storyboard'> {
  const { segments, lines, silent, camera, words, board } = reading;
  const named = namesOf(reading);
  const bodies = segments.map(({ body }) => body);
  const linesOf = assignLines(lines, segments);
  const actors = actorsOf(reading, named);
  const doersOf = bodies.map((body) => findDoerSpans(reading.folded, itemsIn(actors, body), body));
  const known = linesOf.map((own, i) => ({ lines: own, doers: doersOf[i]! }));
  const { casts, peopleOf, isActed } = seeCast(reading, { known, named });
  const start = Math.min(...segments.map(({ span }) => span.start));
  const sections = findSections(reading, start, reading.asides);
  const settings = readSettings({ silent, words, sections }, bodies);
  const moods = readMoods({ silent, words, sections }, bodies);
  const sounds = chooseSounds(findSounds(silent, words), bodies, { sections, settings });
  const blocking = readBlocking(
    { ...reading, mentions: actors },
    bodies.map((body, i) => ({ body, doers: doersOf[i]! })),
  );
  const things = readThings({ ...reading, actors, casts, peopleOf, blocking }, bodies);
  const cameras = chooseMoves(
    reading,
    bodies.map((body, i) => ({ body, isPeopled: isActed[i]! })),
  );
  const frames = planTiming(
    known.map(({ lines: own }, i) =>
      toTimeRequest(reading, { segment: segments[i]!, lines: own, filmed: cameras[i]! }),
    ),
    frameCount,
  );
  const shots = segments.map((segment, index) =>
    buildShot(
      { ...reading, openingAngle: itemsIn(camera.angles, { start: 0, end: start })[0] },
      {
        segment,
        index,
        count: segments.length,
        frames: frames[index]!,
        shown: casts[index]!,
        lines: linesOf[index]!,
        people: peopleOf[index]!,
        ...things[index]!,
        setting: settings[index]!,
        mood: moods[index]!,
        sounds: sounds[index]!,
        blocking: blocking[index]!,
        filmed: cameras[index]!,
      },
    ),
  );
  const roles = findRoles({
    silent,
    written: reading.mentions,
    doers: [...lines.flatMap(toDoer), ...blocking.flat().flatMap(toActive)],
    ...(board && { board }),
  });
  return { shots, ...(roles.length > 0 && { roles }), ...(board && { storyboard: board.ref }) };
}

type ThingsReading = FilmReading & {
  actors: readonly ActorMention[];
  casts: readonly ShotCast[];
  peopleOf: readonly string[][];
  blocking: readonly Blocking[][];
};

/** What a shot of nobody is of, and what those in the others have. */
function readThings(reading: ThingsReading, bodies: readonly Span[]) {
  return bodies.map((body, i) =>
    isPeopled(reading.casts[i]!, reading.peopleOf[i]!)
      ? { things: [], props: findProps({ ...reading, blocking: reading.blocking[i]! }, body) }
      : { things: findThings(reading, body), props: [] },
  );
}

type Known = Parameters<typeof chooseCast>[2];

/** Whom each segment shows, by reference and by name, and whether that is anybody but a place. */
function seeCast(
  reading: FilmReading,
  { known, named }: { known: Known; named: readonly NameMention[] },
) {
  const { board, segments } = reading;
  const sets = findSets(reading.silent, reading.mentions);
  const casts = chooseCast({ ...reading, sets, board: board?.ref }, segments, known);
  const peopleOf = choosePeople({ ...reading, named }, segments).map((people, i) =>
    isDrawn(board, casts[i]!) ? [] : people,
  );
  const isActed = casts.map((shown, i) => isPeopled(withoutSets(shown, sets), peopleOf[i]!));
  return { casts, peopleOf, isActed };
}

/** Those of the mentions that do something, by their spans. */
function findDoerSpans(
  folded: string,
  named: readonly ActorMention[],
  body: Span,
): ReadonlySet<Span> {
  return new Set(findDoers(folded, named.slice(0, mostNamed), body.start).map(({ span }) => span));
}

/** More are a crowd. */
const mostNamed = 60;

/** Those of the prompt's list, and others who speak. */
function namesOf({ silent, lines, characters, named }: FilmReading): readonly NameMention[] {
  const isListed = (name: string) => characters.some((one) => one.name === name);
  const others = findNameMentions(silent, lines, isListed);
  if (others.length === 0) return named;
  return [...named, ...others].toSorted((a, b) => a.span.start - b.span.start);
}

/** References and names together. */
function actorsOf({ mentions }: FilmReading, named: readonly NameMention[]): ActorMention[] {
  const refs = mentions.map(({ ref, span }): ActorMention => ({ actor: ref, span }));
  if (named.length === 0) return refs;
  const names = named.map(({ name, span }): ActorMention => ({ actor: { name }, span }));
  return [...refs, ...names].toSorted((a, b) => a.span.start - b.span.start);
}

/** Who is drawn in a storyboard is seen there. */
function isDrawn(board: Mention | undefined, { cast }: ShotCast): boolean {
  return board !== undefined && cast.some((ref) => isSame(ref, board.ref));
}

function isSame(a: CastRef, b: CastRef): boolean {
  return a.kind === b.kind && a.number === b.number;
}

function withoutSets({ cast }: ShotCast, sets: readonly CastRef[]): Pick<ShotCast, 'cast'> {
  return { cast: cast.filter((ref) => !sets.some((set) => isSame(set, ref))) };
}

function isPeopled({ cast }: Pick<ShotCast, 'cast'>, people: readonly string[]): boolean {
  return cast.length > 0 || people.length > 0;
}

function toDoer({ speaker, speakerSpan, span }: SpokenLine): { ref: CastRef; span: Span }[] {
  return speaker ? [{ ref: speaker, span: speakerSpan ?? span }] : [];
}

/** Who walks, looks or holds something; to stand and to lie is for things too. */
function toActive({ who, actions, spans }: Blocking): { ref: CastRef; span: Span }[] {
  return 'name' in who || actions.length === 0 ? [] : [{ ref: who, span: spans[0]! }];
}
