import { describe, expect, it } from 'vitest';
import { findModel, models } from './catalogue.ts';

it('finds a model by each of its ids and by no other', () => {
  const model = findModel('wan2.7-r2v');
  expect(model?.ids).toEqual(['wan2.7-r2v', 'wan2.7-r2v-2026-06-12']);
  expect(findModel('wan2.7-r2v-2026-06-12')).toBe(model);
  expect(findModel('wan2.7')).toBeUndefined();
});

describe.each(models)('$ids.0', (model) => {
  it('counts words that it knows and has limits for each of its roles', () => {
    for (const { types } of model.media.counts) {
      for (const type of types) expect(model.media.roles).toHaveProperty(type);
    }
    for (const { role } of Object.values(model.media.roles)) {
      expect(model.mediaLimits).toHaveProperty(role);
    }
  });

  it('has sizes that can be encoded', () => {
    for (const row of Object.values(model.output.sizes)) {
      for (const { width, height } of Object.values(row)) {
        expect([width % 2, height % 2]).toEqual([0, 0]);
      }
    }
  });
});
