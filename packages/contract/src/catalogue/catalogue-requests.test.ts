import { describe, expect, it } from 'vitest';
import { listChoices } from '../rules/read-choice.ts';
import { validateRequest } from '../validate-request.ts';
import { models } from './catalogue.ts';
import type { BooleanRule, CountRule, IntegerRule, Model } from './model.ts';
import { bodyOf, smallestTypes, subsets, typesWith } from './test-bodies.ts';
import type { BodyChanges } from './test-bodies.ts';

/** Requests made from each catalogue file alone: within its rules, at each bound, and just outside. */
describe.each(models)('§2-all-models §3-all-models a request for $ids.0', (model) => {
  const messages = (changes: BodyChanges): string[] => {
    const result = validateRequest(bodyOf(model, changes));
    return result.ok ? [] : result.problems.map(({ message }) => message);
  };
  const accepted = (changes: BodyChanges) => {
    const result = validateRequest(bodyOf(model, changes));
    if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('\n'));
    return result;
  };
  const { parameters, media, prompt } = model;

  it.each(model.ids)('takes its smallest request as %s, with every default filled in', (id) => {
    const { request, findings } = accepted({ id });
    expect(findings).toEqual([]);
    expect(request).toMatchObject({
      model: id,
      prompt: 'Two friends meet.',
      promptExtend: parameters.promptExtend?.default ?? false,
      watermark: parameters.watermark?.default ?? false,
    });
    expect(request.durationSeconds).toBe(parameters.duration.default);
    expect(request.withAudio).toBe(parameters.audio?.default);
    expect(request.shotType).toBe(parameters.shotType?.default);
    expect(request.audioSetting).toBe(parameters.audioSetting?.default);
    expect(request).not.toHaveProperty('seed');
  });

  it.each(countsOf(model))('takes $count $types', ({ types }) => {
    expect(accepted({ types }).request.media).toHaveLength(types.length);
  });

  it.each(tooManyOf(model))('refuses $types', ({ types, message }) => {
    expect(messages({ types })).toContain(message);
  });

  it.each(subsetsOf(model))('$verdict the types $types', ({ types, verdict }) => {
    const wrong = messages({ types });
    if (verdict === 'takes') expect(wrong).toEqual([]);
    else
      expect(wrong[0]).toMatch(
        /^(List should have at (least|most)|Types should be one of|.* should not stand with) /,
      );
  });

  if (media.required) {
    it('refuses a request without media', () => {
      const { input } = bodyOf(model) as { input: Record<string, unknown> };
      delete input[media.field];
      const result = validateRequest({ model: model.ids[0], input });
      expect(result).toMatchObject({
        ok: false,
        problems: [{ message: `Field required: input.${media.field}` }],
      });
    });
  }

  it('keeps a prompt of its longest length and cuts one character more, out loud', () => {
    const longest = '景'.repeat(prompt.maxCodePoints);
    expect(accepted({ input: { prompt: longest } }).findings).toEqual([]);
    const { request, findings } = accepted({ input: { prompt: `${longest}🎬` } });
    expect(request.prompt).toBe(longest);
    expect(findings).toMatchObject([
      {
        code: 'text.cut',
        path: 'input.prompt',
        span: { start: prompt.maxCodePoints, end: prompt.maxCodePoints + 2 },
        fix: 'Shorten the text by 1 characters.',
      },
    ]);
    expect(findings[0]?.message).toContain('"🎬"');
  });

  it('refuses that cut when it is asked to be strict', () => {
    const body = bodyOf(model, { input: { prompt: 'x'.repeat(prompt.maxCodePoints + 1) } });
    expect(validateRequest(body, { strict: true })).toMatchObject({
      ok: false,
      problems: [{ path: 'input.prompt', rule: 'length' }],
    });
  });

  it.each([[undefined], [null], [' ']])('with the prompt %j does as its file says', (text) => {
    const expected = prompt.required ? ['Field required: input.prompt'] : [];
    expect(messages({ input: { prompt: text } })).toEqual(expected);
  });

  it('cuts a negative prompt, or says that it has none', () => {
    const limit = model.negativePrompt?.maxCodePoints ?? 0;
    const { request, findings } = accepted({ input: { negative_prompt: 'x'.repeat(limit + 1) } });
    expect(request.negativePrompt?.length ?? 0).toBe(limit);
    const code = model.negativePrompt ? 'text.cut' : 'field.unknown';
    expect(findings).toMatchObject([{ code, path: 'input.negative_prompt' }]);
  });

  it.each(choicesOf(model))('takes $name $value', ({ name, value }) => {
    expect(accepted({ parameters: { [name]: value } }).findings).toEqual([]);
  });

  it.each(otherChoicesOf(model))('refuses the $name $value', ({ name, value, values }) => {
    expect(messages({ parameters: { [name]: value } })).toEqual([
      `Input should be ${listChoices(values)}: parameters.${name}`,
    ]);
  });

  it.each(integersOf(model))(
    'takes $name from $rule.min to $rule.max and nothing else',
    ({ name, rule, types }) => {
      const at = (value: unknown) => messages({ types, parameters: { [name]: value } });
      const reason = rule.maxReason ?? '';
      expect(at(rule.min)).toEqual([]);
      expect(at(rule.max)).toEqual([]);
      expect(at(rule.max + 1)).toEqual([
        `Input should be less than or equal to ${rule.max}${reason}: parameters.${name}`,
      ]);
      expect(at(rule.min - 1)).toEqual([
        `Input should be greater than or equal to ${rule.min}: parameters.${name}`,
      ]);
      expect(at(rule.min + 0.5)).toEqual([`Input should be a valid integer: parameters.${name}`]);
      expect(at(String(rule.min))).toEqual([`Input should be a valid integer: parameters.${name}`]);
    },
  );

  it.each(booleansOf(model))('takes $name true and false and nothing else', ({ name }) => {
    const at = (value: unknown) => messages({ parameters: { [name]: value } });
    expect([at(true), at(false)]).toEqual([[], []]);
    for (const value of ['true', 1]) {
      expect(at(value)).toEqual([`Input should be a valid boolean: parameters.${name}`]);
    }
  });

  it('ignores a parameter that is not its own, and says so', () => {
    const { findings } = accepted({ parameters: { camera_fixed: true } });
    expect(findings).toMatchObject([{ code: 'field.unknown', path: 'parameters.camera_fixed' }]);
  });
});

function countsOf(model: Model): { types: string[]; count: number }[] {
  return model.media.counts.flatMap((rule) =>
    [Math.max(rule.min, 1), rule.max].flatMap((count) =>
      typesWith(model, rule, count)
        .filter((types) => isPossible(model, types))
        .map((types) => ({ types, count })),
    ),
  );
}

/** Whether no other rule than the one looked at speaks against a set of types. */
function isPossible({ media }: Model, types: readonly string[]): boolean {
  const { counts, combinations, exclusion } = media;
  const isCounted = counts.every(({ types: words, min, max }) => {
    const found = types.filter((type) => words.includes(type)).length;
    return found >= min && found <= max;
  });
  const isCombined =
    !combinations ||
    combinations.some((legal) => legal.toSorted().join() === types.toSorted().join());
  const isApart =
    !exclusion || exclusion.some((side) => !side.some((type) => types.includes(type)));
  return isCounted && isCombined && isApart;
}

/** One address cannot be sent twice, so `audio_url` has no case. */
function tooManyOf(model: Model): { types: string[]; message: string }[] {
  const { field, counts, maxItems } = model.media;
  if (field === 'audio_url') return [];
  const path = `input.${field}`;
  const perRule = counts.flatMap((rule) =>
    typesWith(model, rule, rule.max + 1).map((types) => ({
      types,
      message: `List should have at most ${rule.max} ${rule.types.join(' or ')}, not ${countOf(rule, types)}: ${path}`,
    })),
  );
  const types = Array<string>(maxItems + 1).fill(smallestTypes(model)[0] ?? counts[0]!.types[0]!);
  const message = `List should have at most ${maxItems} items, not ${maxItems + 1}: ${path}`;
  return [...perRule, { types, message }];
}

function countOf(rule: CountRule, types: readonly string[]): number {
  return types.filter((type) => rule.types.includes(type)).length;
}

function subsetsOf(model: Model) {
  const { field, roles } = model.media;
  if (field === 'audio_url') return [];
  return subsets(Object.keys(roles)).map((types) => ({
    types,
    verdict: isPossible(model, types) ? 'takes' : 'refuses',
  }));
}

type Choice = { name: string; values: readonly string[] };

function choiceRules({ parameters }: Model): Choice[] {
  const { resolution, size, ratio, shotType, audioSetting } = parameters;
  const rules: [string, readonly string[] | undefined][] = [
    ['resolution', resolution?.values],
    ['size', size && Object.keys(size.values)],
    ['ratio', ratio?.values],
    ['shot_type', shotType?.values],
    ['audio_setting', audioSetting?.values],
  ];
  return rules.flatMap(([name, values]) => (values ? [{ name, values }] : []));
}

function choicesOf(model: Model) {
  return choiceRules(model).flatMap(({ name, values }) => values.map((value) => ({ name, value })));
}

function otherChoicesOf(model: Model) {
  return choiceRules(model).flatMap(({ name, values }) =>
    [values[0]!.toLowerCase() + 'x', '', 720].map((value) => ({ name, value, values })),
  );
}

type IntegerCase = {
  name: string;
  rule: IntegerRule<number | undefined>;
  types: readonly string[];
};

function integersOf(model: Model): IntegerCase[] {
  const { seed, duration } = model.parameters;
  const { maxWith, ...rule } = duration;
  const smallest = smallestTypes(model);
  const cases: IntegerCase[] = [{ name: 'duration', rule, types: smallest }];
  if (seed) cases.push({ name: 'seed', rule: seed, types: smallest });
  if (!maxWith) return cases;
  const word = Object.keys(model.media.roles).find(
    (key) => model.media.roles[key]?.role === maxWith.role,
  );
  const lower = { ...rule, max: maxWith.max, maxReason: maxWith.reason };
  return [...cases, { name: 'duration', rule: lower, types: [word!] }];
}

function booleansOf({ parameters }: Model): { name: string; rule: BooleanRule }[] {
  const { promptExtend, watermark, audio } = parameters;
  const rules: [string, BooleanRule | undefined][] = [
    ['prompt_extend', promptExtend],
    ['watermark', watermark],
    ['audio', audio],
  ];
  return rules.flatMap(([name, rule]) => (rule ? [{ name, rule }] : []));
}
