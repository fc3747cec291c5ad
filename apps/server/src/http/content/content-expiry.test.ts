import { describe, expect, it } from 'vitest';
import { contentExpiry } from './content-expiry.ts';

const ENDED = new Date('2026-04-02T00:00:00.000Z');
const at = (hours: number) => new Date(ENDED.getTime() + hours * 3_600_000);

describe('contentExpiry', () => {
  it.each([
    [0, 24],
    [11.9, 24],
    [12, 24],
    [12.1, 48],
    [36, 48],
    [36.1, 72],
    [-1, 24],
  ])('a link asked for %d hours after the end works until hour %d', (asked, expires) => {
    expect(contentExpiry(ENDED, at(asked), 24)).toEqual(at(expires));
  });
});
