import { describe, expect, it } from 'vitest';
import type { Role, Screenplay } from '@callsheet/screenplay';
import { cutout, image, line, screenplay, shot, still } from '../testing/test-film.ts';
import type { SubjectFacts } from '../subject.ts';
import { castRoles } from './cast-roles.ts';

const told = (number: number, role: Role['role']): Role => ({
  ref: image(number),
  role,
  span: { start: 0, end: 1 },
});
const seen = (facts: Partial<SubjectFacts>) => ({
  ...still(1),
  subject: { hasCutout: false, faces: [], colours: [], ...facts },
});
const panels = [0, 0.5].map((x) => ({ x, y: 0, width: 0.5, height: 1 }));

function roleOf(visual: ReturnType<typeof still>, facts: Partial<Screenplay> = {}, words = '') {
  const shots = [shot({ cast: [image(1)], description: words })];
  return castRoles({ ...screenplay(shots), ...facts }, [visual]).get('image1');
}

describe('the role of a reference', () => {
  it('is what the words say, whatever its picture shows', () => {
    expect(roleOf(cutout(1), { roles: [told(1, 'set')] })?.kind).toBe('set');
    expect(roleOf(seen({ kind: 'storyboard', panels }), { roles: [told(1, 'object')] })?.kind).toBe(
      'object',
    );
  });

  it('is what its picture shows where the words say nothing', () => {
    expect(roleOf(seen({ kind: 'object' }))?.kind).toBe('object');
    expect(roleOf(seen({ kind: 'storyboard', panels }))?.kind).toBe('storyboard');
    expect(roleOf(still(1))?.kind).toBe('person');
  });

  it('is a place where its picture is broad, filled from side to side, and shows no head', () => {
    const subject = { x: 0.04, y: 0.4, width: 0.92, height: 0.5 };
    const broad = { ...seen({ hasCutout: true, subject }), width: 1600, height: 900 };
    expect(roleOf(broad)?.kind).toBe('set');
    expect(roleOf({ ...broad, width: 900 })?.kind).toBe('person');
    const head = { x: 0.4, y: 0.1, width: 0.2, height: 0.2 };
    expect(roleOf({ ...broad, subject: { ...broad.subject, head } })?.kind).toBe('person');
    const narrow = { ...subject, x: 0.3, width: 0.4 };
    expect(roleOf({ ...broad, subject: { ...broad.subject, subject: narrow } })?.kind).toBe(
      'person',
    );
  });

  it('is a creature where somebody acts whose picture shows one', () => {
    const visual = cutout(1, { kind: 'creature' });
    expect(roleOf(visual, { roles: [told(1, 'person')] })?.kind).toBe('creature');
    const shots = [shot({ cast: [image(1)], lines: [line({ text: 'Hiss.', speaker: image(1) })] })];
    expect(castRoles(screenplay(shots), [visual]).get('image1')?.kind).toBe('creature');
  });

  it('is a storyboard only where its picture has panels', () => {
    const facts = { storyboard: image(1), roles: [told(1, 'storyboard')] };
    expect(roleOf(seen({ panels }), facts)?.kind).toBe('storyboard');
    expect(roleOf(cutout(1), facts)?.kind).toBe('person');
  });

  it.each([
    ['plays on the chair from Image 1', 'chair', 0.56],
    ['holds the guitar of Image 1', 'guitar', 0.58],
    ['holds Image 1 and plays a song', 'instrument', 0.58],
    ['holds Image 1', '', 0.28],
    ['图1的杯子', '杯', 0.14],
  ])('knows how tall a thing is by its word: %s', (words, noun, stature) => {
    const role = roleOf(still(1), { roles: [told(1, 'object')] }, words);
    expect(role?.thing).toEqual({ noun, stature });
  });
});
