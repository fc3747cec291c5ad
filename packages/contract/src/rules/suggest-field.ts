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
  const alias = own(aliases, name)?.find((other) => placeOf(known, other) !== undefined);
  const meant = placeOf(known, name) === undefined ? alias : name;
  const found = meant ?? findSimilar(known, place, name);
  if (found !== undefined) return { fieldPath: pathFrom(place, placeOf(known, found)!, found) };
  const advice = own(replacements, name);
  return advice === undefined ? null : { advice };
}

/** A client's field may be called `valueOf`, which every object has. */
function own<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

/** An item's fields are suggested only within an item: `type` and `url` mean nothing elsewhere. */
function placeOf({ of }: KnownFields, name: string): Place | undefined {
  const places = ['parameters', 'input'] as const;
  return places.find((place) => of[place].includes(name));
}

function pathFrom(place: Place, target: Place, name: string): string {
  return place === target ? name : `${target}.${name}`;
}

/** Longer names are nobody's slip. */
const maxNameCharacters = 30;

function findSimilar({ of }: KnownFields, place: Place, name: string): string | undefined {
  if (place === 'item' || name.length > maxNameCharacters) return undefined;
  const plain = name.toLowerCase().replaceAll(/[-_]/g, '');
  const near = [...of[place], ...of.parameters, ...of.input].filter((candidate) => {
    const target = candidate.replaceAll('_', '');
    const limit = Math.min(2, Math.floor(target.length / 3));
    if (Math.abs(plain.length - target.length) > limit) return false;
    return editDistance(plain, target) <= limit;
  });
  return near.find((candidate) => placeOf({ of } as KnownFields, candidate) !== undefined);
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
