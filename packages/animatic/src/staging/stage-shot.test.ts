import { describe, expect, it } from 'vitest';
import { buildTimeline } from '../build-timeline.ts';
import {
  clipOf,
  cutout,
  film,
  image,
  screenplay,
  shot,
  still,
  video,
} from '../testing/test-film.ts';
import type { VisualFacts } from '../timeline.ts';
import { refKey } from './choose-set.ts';

describe('the place of a shot', () => {
  const told = (role: 'set' | 'object', number: number) => ({
    ref: image(number),
    role,
    span: { start: 0, end: 0 },
  });

  it('is the reference that the words make it, behind who stands in it, in all shots that name no other', () => {
    const shots = [
      shot({ number: 1, endSeconds: 2, cast: [image(1), image(2)] }),
      shot({ number: 2, startSeconds: 2, endSeconds: 4, cast: [image(1)] }),
      shot({
        number: 3,
        startSeconds: 4,
        endSeconds: 6,
        cast: [image(1)],
        setting: { place: 'sea' },
        scene: 2,
      }),
    ];
    const { clips } = buildTimeline(
      film({
        screenplay: { ...screenplay(shots), roles: [told('set', 2)] },
        visuals: [cutout(1), still(2, 1280, 720)],
      }),
    );
    expect(clips.map(({ layers }) => layers.map(({ ref, depth }) => [refKey(ref), depth]))).toEqual(
      [
        [
          ['image2', 'set'],
          ['image1', 'figure'],
        ],
        [
          ['image2', 'set'],
          ['image1', 'figure'],
        ],
        [['image1', 'figure']],
      ],
    );
    expect(clips.map(({ scenery }) => scenery?.place)).toEqual([undefined, undefined, 'sea']);
  });

  it('moves less than who stands in it when the camera goes to a side', () => {
    const shots = [shot({ cast: [image(1), image(2)], move: 'track-left', endSeconds: 4 })];
    const { clips } = buildTimeline(
      film({
        screenplay: { ...screenplay(shots), roles: [told('set', 2)] },
        visuals: [cutout(1), still(2, 1280, 720)],
      }),
    );
    const [set, figure] = clips[0]!.layers;
    const travel = (layer: typeof set) => layer!.to.x - layer!.from.x;
    expect(travel(set)).toBeGreaterThan(0.05);
    expect(travel(set)).toBeLessThan(travel(figure) * 0.6);
  });

  it('has those known by name alone in it when a reference shows it', () => {
    const shots = [shot({ cast: [image(1)], people: ['Mia'], endSeconds: 4 })];
    const { clips } = buildTimeline(
      film({
        screenplay: { ...screenplay(shots), roles: [told('set', 1)] },
        visuals: [still(1, 1280, 720)],
      }),
    );
    expect(clips[0]!.layers.map(({ depth }) => depth)).toEqual(['set']);
    expect(clips[0]!.scenery).toMatchObject({ planes: [], figures: [{ name: 'Mia' }] });
  });

  it('is a video out of focus where nobody can stand in it beside whom it shows, and no words tell another', () => {
    const placesOf = (setting?: { place: 'sea' }) => {
      const shots = [shot({ cast: [video(1), image(1)], ...(setting && { setting }) })];
      const { clips } = buildTimeline(
        film({ screenplay: screenplay(shots), visuals: [cutout(1), clipOf(1)] }),
      );
      const [{ layers, scenery }] = clips as [(typeof clips)[0]];
      return [layers.map(({ ref, depth }) => `${depth} ${refKey(ref)}`), scenery?.place];
    };
    const [cast] = placesOf({ place: 'sea' });
    expect(placesOf({ place: 'sea' })).toEqual([cast, 'sea']);
    expect(cast).toHaveLength(2);
    expect(placesOf()).toEqual([['backdrop video1', ...cast!], undefined]);
  });

  it('alone is on screen where nobody is', () => {
    const shots = [shot({ cast: [], isEmpty: true, setting: { place: 'forest' } })];
    const { clips } = buildTimeline(film({ screenplay: screenplay(shots), visuals: [cutout(1)] }));
    expect(clips[0]!.layers).toEqual([]);
    expect(clips[0]!.scenery).toMatchObject({ place: 'forest', figures: [] });
  });

  it('is the panel of the shot, whole and moved over, where there is a storyboard', () => {
    const panels = [0, 1, 2, 3].map((index) => ({
      x: (index % 2) * 0.5,
      y: Math.floor(index / 2) * 0.5,
      width: 0.5,
      height: 0.5,
    }));
    const board: VisualFacts = {
      ...still(1, 1280, 720),
      subject: { kind: 'storyboard', hasCutout: false, faces: [], colours: [], panels },
    };
    const shots = panels.map((_, index) =>
      shot({
        number: index + 1,
        startSeconds: index,
        endSeconds: index + 1,
        cast: index === 0 ? [] : [image(1)],
        move: 'pan-left',
      }),
    );
    const { clips } = buildTimeline(
      film({ screenplay: { ...screenplay(shots), storyboard: image(1) }, visuals: [board] }),
    );
    clips.forEach(({ layers }, index) => {
      expect(layers).toHaveLength(1);
      const { crop, depth } = layers[0]!;
      const panel = panels[index]!;
      expect(depth).toBe('set');
      expect(Math.min(crop.x - panel.x, crop.y - panel.y)).toBeGreaterThanOrEqual(-1e-4);
      expect(crop.x + crop.width).toBeLessThanOrEqual(panel.x + panel.width + 1e-4);
      expect(crop.width * crop.height).toBeGreaterThan(0.2);
    });
  });
});
