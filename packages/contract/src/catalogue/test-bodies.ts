import type { CountRule, Model } from './model.ts';

/** What differs from the smallest valid body of a model. */
export type BodyChanges = {
  id?: string;
  types?: readonly string[];
  input?: object;
  parameters?: object;
};

/** A valid body of any model, made from its catalogue file alone. */
export function bodyOf(model: Model, changes: BodyChanges = {}): Record<string, unknown> {
  const { id = model.ids[0], types = smallestTypes(model), input, parameters } = changes;
  return {
    model: id,
    input: { prompt: 'Two friends meet.', ...mediaInput(model, types), ...input },
    parameters: { ...parameters },
  };
}

/** The fewest media that the model takes. */
export function smallestTypes({ media }: Model): readonly string[] {
  if (media.combinations) return media.combinations[0]!;
  return media.counts.flatMap(({ types, min }) => Array.from({ length: min }, () => types[0]!));
}

export function mediaInput({ media }: Model, types: readonly string[]): object {
  if (media.field === 'audio_url') return types.length > 0 ? { audio_url: urlOf('audio_url') } : {};
  if (media.field === 'reference_urls') return { reference_urls: types.map(urlOf) };
  return { media: types.map((type) => ({ type, url: urlOf(type) })) };
}

function urlOf(type: string): string {
  return `https://cdn.example.com/${type}.${type === 'video' ? 'mp4' : 'jpg'}`;
}

/** The smallest valid media with `count` items of a rule's types, all of one type. */
export function typesWith(model: Model, { types, min }: CountRule, count: number): string[][] {
  const others = smallestTypes(model).filter((type) => min === 0 || !types.includes(type));
  return types.map((type) => [
    ...others.filter((other) => other !== type),
    ...Array<string>(count).fill(type),
  ]);
}

/** Every set of a model's types, the empty one too. */
export function subsets(types: readonly string[]): string[][] {
  return types.reduce<string[][]>(
    (sets, type) => [...sets, ...sets.map((set) => [...set, type])],
    [[]],
  );
}
