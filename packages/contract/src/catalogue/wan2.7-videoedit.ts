import { imageLimits, videoLimits } from './media-limits.ts';
import type { Model } from './model.ts';
import { documented, inferred } from './source.ts';
import {
  standardPrices,
  wan27Limits,
  wan27NegativePrompt,
  wan27Parameters,
  wan27Prompt,
  wan27Ratios,
  wan27Sizes,
} from './wan2.7.ts';

const source = documented('§3.3', 'DMX', 'COMFY-DOC');
const asSiblings = inferred('§3.3', 'As in wan2.7-r2v: no page of the vendor was at hand.', 'DMX');

/** Video editing: one video is made anew as the prompt says, with images to go by. */
export const wan27Videoedit: Model = {
  ids: ['wan2.7-videoedit'],
  idsSource: source,
  task: 'videoEdit',
  stage: 'stable',
  prompt: { required: false, mentions: 'numbered', ...wan27Prompt, source: asSiblings },
  negativePrompt: { ...wan27NegativePrompt, source: asSiblings },
  media: {
    field: 'media',
    required: true,
    roles: {
      video: { role: 'inputVideo', takesVoice: false },
      reference_image: { role: 'referenceImage', takesVoice: false },
    },
    counts: [
      { types: ['video'], min: 1, max: 1 },
      { types: ['reference_image'], min: 0, max: 4 },
    ],
    maxItems: 5,
    source,
  },
  mediaLimits: {
    inputVideo: videoLimits({ noun: 'video', seconds: { min: 2, max: 10 }, source }),
    referenceImage: imageLimits({ noun: 'reference image', source: asSiblings }),
  },
  parameters: {
    ...wan27Parameters,
    ratio: { values: wan27Ratios, default: undefined, ignoredWith: [], source },
    duration: { min: 2, max: 10, default: undefined, likeInput: 0, source },
    audioSetting: { values: ['auto', 'origin'], default: 'auto', source },
  },
  output: { sizes: wan27Sizes, framesPerSecond: 30, source: asSiblings },
  billing: {
    input: { role: 'inputVideo', countedRoles: ['inputVideo'], capsSeconds: [10] },
    inputSource: {
      ...documented('§7', 'PRICE', 'DMX'),
      note: 'Input and output are billed. That a duration which cuts the video leaves its whole length billed is inferred: it is the most there may be.',
    },
    ...standardPrices,
  },
  limits: wan27Limits,
};
