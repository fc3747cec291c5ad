import type { KnownFields, Place } from './known-fields.ts';

/**
 * What a field is called elsewhere: in wan2.6, whose names many clients still send (contract.md §3.5),
 * and in gateways (contract.md §9). The first that the model has is suggested.
 */
const aliases: Readonly<Record<string, readonly string[]>> = {
  size: ['resolution', 'ratio'],
  resolution: ['size'],
  ratio: ['size'],
  aspect_ratio: ['ratio', 'size'],
  seconds: ['duration'],
  reference_urls: ['media'],
  reference_video_urls: ['media', 'reference_urls'],
  media: ['reference_urls', 'audio_url'],
  img_url: ['media', 'reference_urls'],
  image_url: ['media', 'reference_urls'],
  image_urls: ['media', 'reference_urls'],
  video_urls: ['media', 'reference_urls'],
  first_frame_url: ['media'],
  last_frame_url: ['media'],
  audio_url: ['media'],
  image_with_roles: ['media'],
  generate_audio: ['audio'],
  voice: ['reference_voice'],
};

/** Where there is no field of another name, what does its work instead. */
const replacements: Readonly<Record<string, string>> = {
  shot_type: 'Describe the shots in the prompt.',
  audio: 'The video always has sound.',
  ratio: 'The picture, clip or video in the media gives the shape.',
  n: 'A task makes one video.',
  fps: 'The video has 30 frames a second.',
  reference_voice: 'Put it on the item of `media` that speaks with this voice.',
  negative_prompt: 'Say in the prompt what should be there instead.',
  prompt_extend: 'The prompt is taken as it is.',
};

export type Suggestion = { fieldPath: string } | { advice: string } | null;

/** What an unknown field of a place was probably meant to be. */
export function suggestField(known: KnownFields, place: Place, name: string): Suggestion {
  const candidates = listCandidates(known, place);
  const named = (other: string) => candidates.find((candidate) => candidate.name === other);
  const alias = own(aliases, name)?.find((other) => named(other));
  const meant = named(alias ?? name) ?? findSimilar(candidates, name);
  if (meant) {
    const { place: target } = meant;
    return { fieldPath: target === place ? meant.name : `${target}.${meant.name}` };
  }
  const advice = own(replacements, name);
  return advice === undefined ? null : { advice };
}

type Candidate = { place: Place; name: string };

/** Fields of the same object first. Those of an item mean nothing outside one. */
function listCandidates({ of }: KnownFields, place: Place): Candidate[] {
  const places = new Set<Place>([place, 'parameters', 'input']);
  return [...places].flatMap((from) => of[from].map((name) => ({ place: from, name })));
}

/** A client's field may be called `valueOf`, which every object has. */
function own<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

/** Longer names are nobody's slip. */
const maxNameCharacters = 30;

function findSimilar(candidates: readonly Candidate[], name: string): Candidate | undefined {
  if (name.length > maxNameCharacters) return undefined;
  const plain = name.toLowerCase().replaceAll(/[-_]/g, '');
  return candidates.find((candidate) => {
    const target = candidate.name.replaceAll('_', '');
    const limit = Math.min(2, Math.floor(target.length / 3));
    if (Math.abs(plain.length - target.length) > limit) return false;
    return editDistance(plain, target) <= limit;
  });
}

/** Levenshtein's, over names of at most some thirty characters. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const swap = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
