import { audioLimits, imageLimits, videoLimits } from './media-limits.ts';
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

/** Reference to video: a prompt and a cast of images, videos and voices become a video. */
export const wan27R2v: Model = {
  ids: ['wan2.7-r2v', 'wan2.7-r2v-2026-06-12'],
  idsSource: documented('§2', 'R2V-OAS', 'PROBE-KR'),
  task: 'referenceToVideo',
  stage: 'stable',
  prompt: { required: true, mentions: 'numbered', ...wan27Prompt },
  negativePrompt: wan27NegativePrompt,
  media: {
    field: 'media',
    required: true,
    roles: {
      reference_image: { role: 'referenceImage', takesVoice: true },
      reference_video: { role: 'referenceVideo', takesVoice: true },
      first_frame: { role: 'firstFrame', takesVoice: false },
    },
    counts: [
      { types: ['reference_image', 'reference_video'], min: 1, max: 5 },
      { types: ['first_frame'], min: 0, max: 1 },
    ],
    maxItems: 6,
    source: {
      ...documented('§2.2', 'R2V-DOC', 'S002', 'S003'),
      note: 'Six in all, five references and a frame; R2V-OAS has five items (contract.md §10.3).',
    },
  },
  mediaLimits: {
    referenceImage: imageLimits({ noun: 'reference image' }),
    firstFrame: imageLimits({ noun: 'first frame' }),
    referenceVideo: videoLimits({ noun: 'reference video', seconds: { min: 1, max: 30 } }),
    voice: audioLimits({ noun: 'reference voice', seconds: { min: 1, max: 10 } }),
  },
  parameters: {
    ...wan27Parameters,
    ratio: {
      values: wan27Ratios,
      default: '16:9',
      ignoredWith: ['firstFrame'],
      source: documented('§2.4', 'R2V-DOC'),
    },
    duration: {
      min: 2,
      max: 15,
      default: 5,
      maxWith: { role: 'referenceVideo', max: 10, reason: ' with a reference_video' },
      source: documented('§2.4', 'R2V-DOC', 'R2V-OAS', 'S003'),
    },
  },
  output: { sizes: wan27Sizes, framesPerSecond: 30, source: documented('§2.5', 'R2V-OAS') },
  billing: {
    input: {
      role: 'referenceVideo',
      countedRoles: ['referenceVideo'],
      capsSeconds: [5, 2.5, 1.65, 1.25, 1],
    },
    inputSource: {
      ...documented('§7', 'S002', 'R2V-DOC'),
      note: 'Three videos are billed up to 1.65 s each, not 5/3 (contract.md §10.6).',
    },
    ...standardPrices,
  },
  limits: wan27Limits,
};
