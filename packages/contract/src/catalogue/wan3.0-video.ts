import { audioLimits, imageLimits, videoLimits } from './media-limits.ts';
import type { Model } from './model.ts';
import { documented, inferred } from './source.ts';
import { wan27Ratios, wan27Sizes } from './wan2.7.ts';

const seen = documented('field.md §1.2', 'WAN3-DOC', 'COMFY-DOC');
const asWan27 = inferred(
  'field.md §1.2',
  'As in wan2.7: the page of the preview was not at hand.',
  'WAN3-DOC',
);
const byGateways = inferred(
  'field.md §1.2',
  'As gateways that carry the preview describe it.',
  'COMFY-DOC',
);

const references = ['reference_image', 'reference_video', 'reference_audio'] as const;

/**
 * The preview of the next generation: one model for prompts, frames and references, as far as it is
 * known. Its documents and links as references (`file`, `link`) and a duration of its own choice (-1)
 * are left out; a rehearsal could not show them.
 */
export const wan30Video: Model = {
  ids: ['wan3.0-video'],
  idsSource: seen,
  task: 'any',
  stage: 'preview',
  prompt: { required: true, mentions: 'numbered', maxCodePoints: 20_000, source: seen },
  media: {
    field: 'media',
    required: false,
    roles: {
      reference_image: { role: 'referenceImage', takesVoice: false },
      reference_video: { role: 'referenceVideo', takesVoice: false },
      reference_audio: { role: 'referenceAudio', takesVoice: false },
      first_frame: { role: 'firstFrame', takesVoice: false },
      last_frame: { role: 'lastFrame', takesVoice: false },
    },
    counts: [
      { types: ['reference_image'], min: 0, max: 10 },
      { types: ['reference_video'], min: 0, max: 5 },
      { types: ['reference_audio'], min: 0, max: 5 },
      { types: ['first_frame'], min: 0, max: 1 },
      { types: ['last_frame'], min: 0, max: 1 },
    ],
    exclusion: [references, ['first_frame', 'last_frame']],
    maxItems: 20,
    totals: [
      { role: 'referenceVideo', maxSeconds: 15, source: byGateways },
      { role: 'referenceAudio', maxSeconds: 15, source: byGateways },
    ],
    source: seen,
  },
  mediaLimits: {
    referenceImage: imageLimits({ noun: 'reference image', source: asWan27 }),
    firstFrame: imageLimits({ noun: 'first frame', source: asWan27 }),
    lastFrame: imageLimits({ noun: 'last frame', source: asWan27 }),
    // Five videos, and five sounds, have 15 s together; so one of them has that at most.
    referenceVideo: videoLimits({
      noun: 'reference video',
      seconds: { min: 1, max: 15 },
      source: byGateways,
    }),
    referenceAudio: audioLimits({
      noun: 'reference audio',
      seconds: { min: 1, max: 15 },
      source: byGateways,
    }),
  },
  parameters: {
    resolution: { values: ['480P', '720P', '1080P'], default: '1080P', source: seen },
    ratio: {
      values: wan27Ratios,
      default: '16:9',
      ignoredWith: ['firstFrame', 'lastFrame'],
      source: byGateways,
    },
    duration: { min: 2, max: 30, default: 5, source: seen },
    audio: { default: true, source: byGateways },
    watermark: { default: false, source: asWan27 },
    seed: { min: 0, max: 2_147_483_647, default: undefined, source: asWan27 },
  },
  output: {
    sizes: {
      '480P': {
        '16:9': { width: 832, height: 480 },
        '9:16': { width: 480, height: 832 },
        '1:1': { width: 624, height: 624 },
        '4:3': { width: 720, height: 544 },
        '3:4': { width: 544, height: 720 },
      },
      ...wan27Sizes,
    },
    framesPerSecond: 30,
    source: inferred(
      '§2.5',
      '720P and 1080P as in wan2.7; 480P as in wan2.5 for 16:9, 9:16 and 1:1, and for 4:3 within the same pixels.',
      'COMFY',
    ),
  },
  billing: {
    input: null,
    inputSource: inferred('§7', 'Whether reference videos are billed is not known.'),
    // The vendor's list was not at hand, and a gateway's price is not the vendor's: so there is none.
    prices: [],
    pricesSource: inferred('§7', 'No price is known; a quote is refused (promise P13).'),
  },
  limits: {
    submitsPerSecond: 5,
    tasksAtOnce: 5,
    source: inferred('§6', 'As in wan2.7.', 'RATE'),
  },
};
