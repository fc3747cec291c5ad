import { describe, expect, it } from 'vitest';
import { findModel, models } from './catalogue.ts';
import { modelSchema } from './test-model-schema.ts';

it('§2-model-ids finds a model by each of its ids and by no other', () => {
  const model = findModel('wan2.7-r2v');
  expect(model?.ids).toEqual(['wan2.7-r2v', 'wan2.7-r2v-2026-06-12']);
  expect(findModel('wan2.7-r2v-2026-06-12')).toBe(model);
  expect(findModel('wan2.7')).toBeUndefined();
  expect(findModel('wan2.7-i2v-2026-04-25')?.task).toBe('imageToVideo');
  expect(findModel('wan2.7-t2v-2026-06-12')).toBe(findModel('wan2.7-t2v-2026-04-25'));
});

it('has no id twice', () => {
  const ids = models.flatMap((model) => model.ids);
  expect(new Set(ids).size).toBe(ids.length);
});

it('§6-submit-rate §6-tasks-at-once lets five be submitted a second and five run, of each model', () => {
  expect(models.map(({ limits }) => [limits.submitsPerSecond, limits.tasksAtOnce])).toEqual(
    models.map(() => [5, 5]),
  );
});

describe.each(models)('$ids.0', (model) => {
  it('is plain data of the catalogue’s schema, each fact with its source', () => {
    expect(modelSchema.safeParse(model).error?.issues ?? []).toEqual([]);
  });

  it('counts words that it knows and has limits for exactly its roles', () => {
    const { roles, counts, combinations = [], exclusion = [] } = model.media;
    const words = [
      ...counts.flatMap(({ types }) => types),
      ...combinations.flat(),
      ...exclusion.flat(),
    ];
    for (const word of words) expect(roles).toHaveProperty(word);
    const taken = Object.values(roles).map(({ role }) => role as string);
    const voices = Object.values(roles).some(({ takesVoice }) => takesVoice) ? ['voice'] : [];
    expect(Object.keys(model.mediaLimits).sort()).toEqual([...taken, ...voices].sort());
  });

  it('has a size of each ratio and each resolution that it offers', () => {
    const { resolution, ratio } = model.parameters;
    const rows = ratio && resolution ? resolution.values : [];
    for (const tier of rows) {
      expect(Object.keys(model.output.sizes[tier] ?? {})).toEqual(
        expect.arrayContaining([...ratio!.values]),
      );
    }
  });

  it('bills a role that it takes, with a cap for each count that it allows', () => {
    const { input } = model.billing;
    if (!input) return;
    const most = model.media.counts
      .filter(({ types }) => types.some((type) => input.role === model.media.roles[type]?.role))
      .map(({ max }) => max);
    expect(input.capsSeconds.length).toBe(Math.max(...most));
    expect([...input.capsSeconds].sort((a, b) => b - a)).toEqual([...input.capsSeconds]);
  });
});
