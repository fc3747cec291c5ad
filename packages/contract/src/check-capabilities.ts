import { findModel } from './catalogue/catalogue.ts';
import type { Finding } from './finding.ts';
import type { MediaRole, Resolution, TaskRequest } from './task-request.ts';

/** What an engine does with a trait that it cannot follow. */
export type Shortfall = {
  /** `refuse`: the video would be another one. `warn`: it is made without. */
  effect: 'warn' | 'refuse';
  /** What the engine does instead, a clause for readers: `the prompt is taken as it is`. */
  instead: string;
};

/**
 * What an engine can do, as data. A trait that is not named here it can do: so an engine lists only
 * where it falls short, and a new trait of the contract is a type error in none.
 */
export type EngineCapabilities = {
  /** Rolling ids; `all`: every model of the catalogue. */
  models: 'all' | readonly string[];
  roles?: Readonly<Partial<Record<MediaRole, Shortfall>>>;
  /** Voice samples on references. */
  voices?: Shortfall;
  resolutions?: Readonly<Partial<Record<Resolution, Shortfall>>>;
  maxDurationSeconds?: { max: number } & Shortfall;
  negativePrompt?: Shortfall;
  promptExtend?: Shortfall;
  watermark?: Shortfall;
  seed?: Shortfall;
  shotType?: Shortfall;
  audioSetting?: Shortfall;
  /** A video without sound. */
  silence?: Shortfall;
};

/**
 * What an engine will not do of a valid request: an `error` for each refusal, a `warning` for what it
 * makes without. Never silence: several references reduced to one is what users of relays suffer (field.md §3, 21).
 */
export function checkCapabilities(request: TaskRequest, engine: EngineCapabilities): Finding[] {
  if (!takesModel(request, engine)) return [modelFinding(request)];
  return traitsOf(request, engine).flatMap(({ code, path, noun, shortfall }) =>
    shortfall ? [traitFinding({ code, path, noun, shortfall })] : [],
  );
}

function takesModel({ model: id }: TaskRequest, { models }: EngineCapabilities): boolean {
  if (models === 'all') return true;
  return (
    models.includes(id) || (findModel(id)?.ids.some((other) => models.includes(other)) ?? false)
  );
}

function modelFinding({ model }: TaskRequest): Finding {
  return {
    code: 'engine.model',
    severity: 'error',
    path: 'model',
    message: `This engine does not make videos of ${model}.`,
    fix: 'Choose another engine, or a model that this one takes.',
  };
}

type Trait = { code: string; path: string; noun: string; shortfall: Shortfall | undefined };

function traitsOf(request: TaskRequest, engine: EngineCapabilities): Trait[] {
  return [
    ...mediaTraits(request, engine),
    ...outputTraits(request, engine),
    ...optionTraits(request, engine),
  ];
}

function mediaTraits({ media }: TaskRequest, { roles, voices }: EngineCapabilities): Trait[] {
  return media.flatMap(({ role, voiceUrl }, index) => [
    trait('engine.media_role', `media.${index}`, `media of the role ${role}`, roles?.[role]),
    ...(voiceUrl === undefined
      ? []
      : [trait('engine.voice', `media.${index}.voiceUrl`, 'a voice sample', voices)]),
  ]);
}

function outputTraits(request: TaskRequest, engine: EngineCapabilities): Trait[] {
  const { resolution, durationSeconds = 0 } = request;
  const { maxDurationSeconds: longest, resolutions } = engine;
  const isTooLong = longest !== undefined && durationSeconds > longest.max;
  return [
    trait(
      'engine.resolution',
      'resolution',
      `the resolution ${resolution}`,
      resolutions?.[resolution],
    ),
    ...(isTooLong
      ? [trait('engine.duration', 'durationSeconds', `more than ${longest.max} s`, longest)]
      : []),
  ];
}

function optionTraits(request: TaskRequest, engine: EngineCapabilities): Trait[] {
  const asked: [boolean, Trait][] = [
    [
      request.negativePrompt !== undefined,
      trait('engine.negative_prompt', 'negativePrompt', 'a negative prompt', engine.negativePrompt),
    ],
    [
      request.promptExtend,
      trait('engine.prompt_extend', 'promptExtend', 'rewriting of the prompt', engine.promptExtend),
    ],
    [request.watermark, trait('engine.watermark', 'watermark', 'a watermark', engine.watermark)],
    [request.seed !== undefined, trait('engine.seed', 'seed', 'a seed', engine.seed)],
    [
      request.shotType !== undefined,
      trait('engine.shot_type', 'shotType', 'a shot type', engine.shotType),
    ],
    [
      request.audioSetting !== undefined,
      trait('engine.audio_setting', 'audioSetting', 'a setting of the sound', engine.audioSetting),
    ],
    [
      request.withAudio === false,
      trait('engine.silence', 'withAudio', 'a video without sound', engine.silence),
    ],
  ];
  return asked.flatMap(([isAsked, found]) => (isAsked ? [found] : []));
}

function trait(code: string, path: string, noun: string, shortfall: Shortfall | undefined): Trait {
  return { code, path, noun, shortfall };
}

function traitFinding({ code, path, noun, shortfall }: Trait & { shortfall: Shortfall }): Finding {
  const { effect, instead } = shortfall;
  return {
    code,
    severity: effect === 'refuse' ? 'error' : 'warning',
    path,
    message: `This engine cannot follow ${noun}: ${instead}.`,
    fix: 'Choose another engine, or ask for something else.',
  };
}
