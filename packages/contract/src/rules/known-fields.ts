import type { Model, ParameterRules } from '../catalogue/model.ts';

/** The objects of a body that have fields; `item` is one of `input.media`. */
export type Place = 'body' | 'input' | 'item' | 'parameters';

export type KnownFields = {
  /** The fields of the model's contract. */
  of: Readonly<Record<Place, readonly string[]>>;
  /** The same, and those that clients always send: nobody needs to hear of these. */
  silent: Readonly<Record<Place, ReadonlySet<string>>>;
};

/** Fields that the official SDKs add to every body by themselves (contract.md §1.6, clients.md §2). */
const sdkFields: Readonly<Record<Place, readonly string[]>> = {
  body: [],
  input: ['extend_prompt', 'function'],
  item: ['referenceVoice', 'referenceDescription', 'reference_description'],
  parameters: ['with_audio'],
};

/** Wire names of the parameters. */
const parameterNames: Readonly<Record<keyof ParameterRules, string>> = {
  resolution: 'resolution',
  size: 'size',
  ratio: 'ratio',
  duration: 'duration',
  promptExtend: 'prompt_extend',
  watermark: 'watermark',
  seed: 'seed',
  shotType: 'shot_type',
  audio: 'audio',
  audioSetting: 'audio_setting',
};

const cache = new WeakMap<Model, KnownFields>();

/** The fields a model reads. */
export function knownFields(model: Model): KnownFields {
  const cached = cache.get(model);
  if (cached) return cached;
  const of = {
    body: ['model', 'input', 'parameters'],
    input: inputFields(model),
    item: ['type', 'url', ...(model.mediaLimits.voice ? ['reference_voice'] : [])],
    parameters: (Object.keys(model.parameters) as (keyof ParameterRules)[]).map(
      (key) => parameterNames[key],
    ),
  };
  const silent = {
    body: new Set([...of.body, ...sdkFields.body]),
    input: new Set([...of.input, ...sdkFields.input]),
    item: new Set([...of.item, ...sdkFields.item]),
    parameters: new Set([...of.parameters, ...sdkFields.parameters]),
  };
  const known = { of, silent };
  cache.set(model, known);
  return known;
}

function inputFields({ media, negativePrompt }: Model): string[] {
  const deprecated = media.field === 'reference_urls' ? ['reference_video_urls'] : [];
  return ['prompt', ...(negativePrompt ? ['negative_prompt'] : []), media.field, ...deprecated];
}
