import type { Model } from '../catalogue/model.ts';
import type { MediaItem, TaskRequest } from '../task-request.ts';
import { isAbsent, isRecord, member, report } from './field.ts';
import type { Field } from './field.ts';
import { readBoolean } from './read-boolean.ts';
import { readChoice } from './read-choice.ts';
import { readDuration } from './read-duration.ts';
import { readInteger } from './read-integer.ts';
import { readRatio } from './read-ratio.ts';
import { readSize } from './read-size.ts';

type Parameters = Omit<TaskRequest, 'model' | 'prompt' | 'negativePrompt' | 'media'>;

/** The `parameters` object, which may be absent; what it lacks has the model's default. */
export function readParameters(
  model: Model,
  field: Field,
  media: readonly MediaItem[],
): Parameters {
  if (!isAbsent(field.value) && !isRecord(field.value)) {
    report(field, 'type', 'object', 'Input should be a valid dictionary');
  }
  const values = isRecord(field.value) ? field.value : {};
  const at: At = (name) => member(field, values[name], name);
  const picture = readPicture(model, at);
  const ratio = readRatio(model, at('ratio'), media);
  const durationSeconds = readDuration(model, at('duration'), media);
  return {
    ...picture,
    ...(ratio !== undefined && { ratio }),
    ...(durationSeconds !== undefined && { durationSeconds }),
    ...readRest(model, at),
  };
}

type At = (name: string) => Field;

/** wan2.6 names a size, which has a tier; the others name the tier. */
function readPicture({ parameters }: Model, at: At): Pick<Parameters, 'resolution' | 'size'> {
  const { size, resolution } = parameters;
  if (size) return readSize(size, at('size'));
  if (resolution) return { resolution: readChoice(resolution, at('resolution')) };
  throw new TypeError('a model of the catalogue has neither resolution nor size');
}

type Rest = Omit<Parameters, 'resolution' | 'size' | 'ratio' | 'durationSeconds'>;

/** What a model does not have it does not do. */
function readRest({ parameters: rules }: Model, at: At): Rest {
  const promptExtend = rules.promptExtend && readBoolean(rules.promptExtend, at('prompt_extend'));
  const watermark = rules.watermark && readBoolean(rules.watermark, at('watermark'));
  const seed = rules.seed && readInteger(rules.seed, at('seed'));
  return {
    promptExtend: promptExtend ?? false,
    watermark: watermark ?? false,
    ...(seed !== undefined && { seed }),
    ...(rules.shotType && { shotType: readChoice(rules.shotType, at('shot_type')) }),
    ...(rules.audio && { withAudio: readBoolean(rules.audio, at('audio')) }),
    ...(rules.audioSetting && {
      audioSetting: readChoice(rules.audioSetting, at('audio_setting')),
    }),
  };
}
