import { audioLimits } from './media-limits.ts';
import type { Model } from './model.ts';
import { documented } from './source.ts';
import {
  standardPrices,
  wan27Limits,
  wan27NegativePrompt,
  wan27Parameters,
  wan27Prompt,
  wan27Ratios,
  wan27Sizes,
} from './wan2.7.ts';

const source = documented('§3.2', 'T2V-OAS');

/** Text to video: a prompt alone, or with a sound to move to. */
export const wan27T2v: Model = {
  ids: ['wan2.7-t2v', 'wan2.7-t2v-2026-06-12', 'wan2.7-t2v-2026-04-25'],
  idsSource: source,
  task: 'textToVideo',
  stage: 'stable',
  prompt: { required: true, mentions: 'none', ...wan27Prompt, source },
  negativePrompt: wan27NegativePrompt,
  media: {
    field: 'audio_url',
    required: false,
    roles: { audio_url: { role: 'drivingAudio', takesVoice: false } },
    counts: [{ types: ['audio_url'], min: 0, max: 1 }],
    maxItems: 1,
    source,
  },
  mediaLimits: {
    drivingAudio: audioLimits({ noun: 'sound', seconds: { min: 2, max: 30 }, source }),
  },
  parameters: {
    ...wan27Parameters,
    ratio: { values: wan27Ratios, default: '16:9', ignoredWith: [], source },
    duration: { min: 2, max: 15, default: 5, source },
  },
  output: { sizes: wan27Sizes, framesPerSecond: 30, source },
  billing: { input: null, inputSource: documented('§7', 'S002'), ...standardPrices },
  limits: wan27Limits,
};
