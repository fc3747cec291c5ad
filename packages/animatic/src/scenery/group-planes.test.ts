import type { CameraMove } from '@callsheet/screenplay';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../random.ts';
import { planCamera } from '../staging/plan-camera.ts';
import { shot } from '../testing/test-film.ts';
import { groupPlanes } from './group-planes.ts';
import { PLANES } from './planes.ts';
import type { Place, Setting } from './scenery.ts';
import { SITES } from './sites/sites.ts';
import { stageScenery } from './stage-scenery.ts';

const PLACES = Object.keys(PLANES) as Place[];
const KINDS = Object.keys(SITES) as NonNullable<Setting['site']>[];
const EVERYWHERE: Pick<Setting, 'place' | 'site'>[] = [
  ...PLACES.map((place) => ({ place })),
  ...KINDS.map((site) => ({ place: 'room' as const, site })),
];

function groupsOf(setting: Pick<Setting, 'place' | 'site'>, move: CameraMove) {
  const camera = planCamera({ move, durationSeconds: 4, random: createRandom(7, 1) });
  const { planes } = stageScenery({
    shot: shot({ cast: [], setting }),
    camera,
    seed: 7,
  });
  return groupPlanes(planes).filter(({ lead }) => lead.depth <= 1);
}

describe('the planes of a set', () => {
  it.each(['static', 'handheld', 'pan-left', 'tilt-up'] as const)(
    'are one picture that is only shifted where the camera does not travel: %s',
    (move) => {
      for (const setting of EVERYWHERE) {
        const groups = groupsOf(setting, move);
        expect(groups.map(({ isShifted }) => isShifted)).toEqual([true]);
      }
    },
  );

  it.each(['push-in', 'track-left', 'orbit', 'crane-up'] as const)(
    'are at most three pictures, of which one is scaled, where it does: %s',
    (move) => {
      for (const setting of EVERYWHERE) {
        const groups = groupsOf(setting, move);
        expect(groups.length).toBeLessThanOrEqual(3);
        expect(groups.filter(({ isShifted }) => !isShifted).length).toBeLessThanOrEqual(1);
      }
    },
  );

  it('pass each other where the camera goes along them', () => {
    expect(groupsOf({ place: 'forest' }, 'track-left').length).toBeGreaterThan(1);
    expect(groupsOf({ place: 'city' }, 'push-in').length).toBeGreaterThan(1);
  });

  it('keep their order, the far ones first, and none is lost', () => {
    for (const place of PLACES) {
      const layers = groupsOf({ place }, 'push-in').flatMap(({ planes }) =>
        planes.map((p) => p.layer),
      );
      expect(layers).toEqual(layers.toSorted((a, b) => a - b));
      const behind = PLANES[place].filter(
        ({ behind: distance, planet }) => distance >= 0 && planet === undefined,
      );
      expect(layers.length).toBe(behind.length);
    }
  });
});
