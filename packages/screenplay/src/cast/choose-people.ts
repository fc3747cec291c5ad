import type { CameraWords } from '../camera/camera-words.ts';
import type { SpokenLine } from '../dialogue/spoken-line.ts';
import type { Span } from '../screenplay.ts';
import type { Segment } from '../structure/segment.ts';
import { itemsIn } from '../text/spans.ts';
import type { FilmWords } from '../words/film-words.ts';
import type { NameMention } from './find-character-mentions.ts';
import type { Character } from './find-characters.ts';
import { fittingName } from './fitting-name.ts';
import { isPlural } from './resolve-pronoun.ts';

export type PeopleReading = {
  /** Without the spoken lines, offset for offset. */
  silent: string;
  words: FilmWords;
  camera: CameraWords;
  lines: readonly SpokenLine[];
  characters: readonly Character[];
  /** Where those are named who are no reference, in order. */
  named: readonly NameMention[];
};

/**
 * Whom each segment shows of those who are known by a name alone: who speaks in it, who is named in it, and whom its
 * pronouns stand for; `her` of a close-up is not in it.
 */
export function choosePeople(reading: PeopleReading, segments: readonly Segment[]): string[][] {
  const { lines, characters } = reading;
  const speaking = lines.flatMap((line) => line.speakerName ?? []);
  const known = [...new Set([...characters.map(({ name }) => name), ...speaking])];
  if (known.length === 0) return segments.map(() => []);
  const story: Story = { recent: [] };
  return segments.map(({ body }) => {
    const shown = whoIsShown(reading, body, story);
    for (const line of itemsIn(lines, body)) {
      if (!line.speakerName || line.isOffScreen) continue;
      shown.add(line.speakerName);
      remember(story, line.speakerName);
    }
    return known.filter((name) => shown.has(name)).slice(0, mostPeople);
  });
}

/** More names than this are a list, not a cast. */
const mostPeople = 5;
const mostNamed = 40;

/** Who did something or was named, the last at the end. */
type Story = { recent: string[] };

function whoIsShown(reading: PeopleReading, body: Span, story: Story): Set<string> {
  const { silent, camera, characters } = reading;
  const shown = new Set<string>();
  const isClose = /close-up/.test(itemsIn(camera.framings, body)[0]?.framing ?? '');
  let subject: string | undefined;
  for (const { span, name } of namesAndPronouns(reading, body)) {
    if (name) {
      shown.add(name);
      subject ??= name;
      remember(story, name, subject);
      continue;
    }
    const word = silent.slice(span.start, span.end);
    const others = story.recent.filter((other) => other !== subject);
    if (isPlural(word) || plural.test(word))
      for (const one of story.recent.slice(-2)) shown.add(one);
    else if (isActedUpon(silent, span)) {
      if (!isClose && !isOwner(silent, span))
        shown.add(fittingName(word, others, characters) ?? '');
    } else {
      subject = fittingName(word, story.recent, characters);
      if (subject) remember(story, subject);
      shown.add(subject ?? '');
    }
  }
  const part = shown.size === 0 && bodyPart.exec(silent.slice(body.start, body.end));
  if (part) shown.add(fittingName((part[1] ?? part[2])!, story.recent, characters) ?? '');
  return shown;
}

function namesAndPronouns(
  { named, words }: PeopleReading,
  body: Span,
): { span: Span; name?: string }[] {
  const names: { span: Span; name?: string }[] = itemsIn(named, body).slice(0, mostNamed);
  const pronouns = itemsIn(words.pronoun, body).slice(0, mostNamed);
  return [...names, ...pronouns].toSorted((a, b) => a.span.start - b.span.start);
}

/** Whoever acts is meant by the next pronoun, rather than whom they look at. */
function remember(story: Story, name: string, subject = name): void {
  const others = story.recent.filter((other) => other !== name && other !== subject);
  story.recent = [...others, name, ...(subject === name ? [] : [subject])].slice(-8);
}

const plural = /^(?:them|两个人|二人|俩人|彼此)$/i;
/** `her hand`, `她的手`: it is hers that is seen. */
const bodyPart =
  /\b(his|her) (?:[a-z]{1,10} )?(?:hands?|fingers?|face|eyes?|back|feet|lips|shoulders?|silhouette|expression|smile)\b|([他她])的?(?:手|脸|眼|背影|侧脸|脚|嘴|表情)/i;

function isActedUpon(silent: string, { start, end }: Span): boolean {
  const word = silent.slice(start, end);
  if (/^(?:him|her)$/i.test(word)) return true;
  return (
    /^[他她它]/.test(word) &&
    /[向朝对往跟与和从把将给到着了见在问追抱看]$/.test(silent.slice(start - 1, start))
  );
}

/** `her shoulders`, `她的手`. */
function isOwner(silent: string, { end }: Span): boolean {
  return /^(?: (?!and\b|in\b|at\b|on\b|from\b|with\b|to\b|an?\b|the\b|as\b|while\b|by\b|into\b|for\b)[a-z]|的)/i.test(
    silent.slice(end, end + 8),
  );
}
