import { parseScreenplay, type Role, type Screenplay, type Shot } from '@callsheet/screenplay';
import { describe, expect, it } from 'vitest';
import { castRoles } from '../casting/cast-roles.ts';
import { cutout, image, screenplay, shot, still } from '../testing/test-film.ts';
import type { VisualFacts } from '../timeline.ts';
import { refKey } from './choose-set.ts';
import { findSet } from './find-set.ts';

const places: VisualFacts[] = [cutout(1), still(2, 1280, 720), still(3, 1280, 720)];

const aPlace = { hasCutout: false, faces: [], colours: [], kind: 'set' as const };

/** The sets of a prompt's shots, of a cast of a person and of `count` broad pictures. */
function setsOf(prompt: string, count = 1): string[] {
  const visuals = places.slice(0, 1 + count).map((visual, index) => ({
    ...visual,
    ...(index > 0 && {
      subject: aPlace,
    }),
  }));
  const film = parseScreenplay({
    prompt,
    durationSeconds: 12,
    cast: { images: 1 + count, videos: 0 },
  });
  const roles = castRoles(film, visuals);
  return film.shots.map((one) => {
    const set = findSet(one, { screenplay: film, visuals, roles });
    return set ? refKey(set.ref) : '-';
  });
}

describe('the reference that is the place of a shot', () => {
  it('holds for the scene it belongs to, and not where the words name another place', () => {
    expect(
      setsOf(
        'Image 1 sits in the cafe from Image 2. Close-up of Image 1. The shot cuts to a beach, where Image 1 runs. Cut back to the cafe, where Image 1 waits.',
      ),
    ).toEqual(['image2', 'image2', '-', 'image2']);
    expect(
      setsOf('镜头1：图1走进图2的咖啡馆。镜头2：图1特写。镜头3：海滩上，图1奔跑。镜头4：图1特写。'),
    ).toEqual(['image2', 'image2', '-', '-']);
  });

  it('holds for shots before it that say nothing of where they are', () => {
    expect(setsOf('1. Close-up of Image 1. 2. Image 1 walks into the cafe from Image 2.')).toEqual([
      'image2',
      'image2',
    ]);
  });

  it('holds from the scene section on, and not where the storyboard goes elsewhere', () => {
    expect(
      setsOf(
        'Scene: a kitchen in the morning, Image 2. Storyboard: 1. Image 1 cooks. 2. Image 1 runs along a street. 3. Image 1 waves. 4. Image 1 is back in the kitchen.',
      ),
    ).toEqual(['image2', '-', '-', 'image2']);
  });

  it('is each scene’s own where there are two', () => {
    expect(
      setsOf(
        '1. Image 1 sits in the cafe from Image 2. 2. Image 1 turns her head. 3. Image 1 walks on the beach from Image 3. 4. Image 1 smiles.',
        2,
      ),
    ).toEqual(['image2', 'image2', 'image3', 'image3']);
  });

  it('is the one that the prompt never names, where the film begins', () => {
    expect(setsOf('Image 1 dances and sings.')).toEqual(['image2']);
    expect(setsOf('Image 1 dances in a cafe. The shot cuts to a beach. Image 1 runs.')).toEqual([
      'image2',
      '-',
      '-',
    ]);
  });

  it('is none that nobody names where somebody is known from a place of their own', () => {
    const visuals = [still(1), { ...places[1]!, subject: aPlace }];
    const film = screenplay([shot({ cast: [image(1)] })]);
    const sets = { screenplay: film, visuals, roles: castRoles(film, visuals) };
    expect(findSet(film.shots[0]!, sets)).toBeUndefined();
    const named = { ...film, roles: [{ ref: image(2), role: 'set', span: { start: 0, end: 1 } }] };
    const told = { ...sets, screenplay: named as Screenplay };
    expect(findSet(film.shots[0]!, told)).toBe(visuals[1]);
  });

  it('is the one that is named before the first shot, though none of them names it', () => {
    expect(
      setsOf(
        'A cafe, as in the background of Image 2. Shot 1: Image 1 dances. Shot 2: Image 1 sings.',
      ),
    ).toEqual(['image2', 'image2']);
  });

  it('is none of two that the prompt never names', () => {
    expect(setsOf('Image 1 dances.', 2)).toEqual(['-']);
  });

  it('is what the words make a place, whatever its picture shows', () => {
    const visuals = [cutout(1), cutout(2)];
    const shots: Shot[] = [shot({ cast: [image(1)] })];
    const role: Role = { ref: image(2), role: 'set', span: { start: 0, end: 1 } };
    const film = { ...screenplay(shots), roles: [role] };
    const found = findSet(shots[0]!, {
      screenplay: film,
      visuals,
      roles: castRoles(film, visuals),
    });
    expect(found).toBe(visuals[1]);
  });
});
