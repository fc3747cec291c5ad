import { audioLimits, imageLimits, videoLimits } from './media-limits.ts';
import type { Model } from './model.ts';
import { documented, inferred } from './source.ts';
import {
  standardPrices,
  wan27Limits,
  wan27NegativePrompt,
  wan27Parameters,
  wan27Prompt,
} from './wan2.7.ts';

const mediaSource = documented('§3.1', 'I2V-DOC', 'I2V-OAS');

/** Image to video: a first frame moves, towards a last one or to a sound; or a clip goes on. */
export const wan27I2v: Model = {
  ids: ['wan2.7-i2v', 'wan2.7-i2v-2026-04-25'],
  idsSource: mediaSource,
  task: 'imageToVideo',
  stage: 'stable',
  prompt: { required: false, mentions: 'none', ...wan27Prompt, source: mediaSource },
  negativePrompt: wan27NegativePrompt,
  media: {
    field: 'media',
    required: true,
    roles: {
      first_frame: { role: 'firstFrame', takesVoice: false },
      last_frame: { role: 'lastFrame', takesVoice: false },
      driving_audio: { role: 'drivingAudio', takesVoice: false },
      first_clip: { role: 'firstClip', takesVoice: false },
    },
    counts: [
      { types: ['first_frame'], min: 0, max: 1 },
      { types: ['last_frame'], min: 0, max: 1 },
      { types: ['driving_audio'], min: 0, max: 1 },
      { types: ['first_clip'], min: 0, max: 1 },
    ],
    combinations: [
      ['first_frame'],
      ['first_frame', 'driving_audio'],
      ['first_frame', 'last_frame'],
      ['first_frame', 'last_frame', 'driving_audio'],
      ['first_clip'],
      ['first_clip', 'last_frame'],
    ],
    maxItems: 3,
    source: mediaSource,
  },
  mediaLimits: {
    firstFrame: imageLimits({ noun: 'first frame' }),
    lastFrame: imageLimits({ noun: 'last frame' }),
    drivingAudio: audioLimits({
      noun: 'driving audio',
      seconds: { min: 2, max: 30 },
      source: mediaSource,
    }),
    firstClip: videoLimits({
      noun: 'first clip',
      seconds: { min: 2, max: 10 },
      source: mediaSource,
    }),
  },
  parameters: {
    ...wan27Parameters,
    duration: {
      min: 2,
      max: 15,
      default: 5,
      longerThan: {
        role: 'firstClip',
        source: inferred('§3.1', 'The duration is the total, so something must be left to make.'),
      },
      source: mediaSource,
    },
  },
  output: {
    sizes: {},
    framesPerSecond: 30,
    source: {
      ...documented('§2.5', 'I2V-DOC'),
      note: 'The shape of the picture or clip; one example is documented, 750x1000 at 720P becomes 816x1104.',
    },
  },
  billing: {
    input: null,
    inputSource: {
      ...documented('§7', 'S002', 'I2V-DOC'),
      note: 'Output only; the output counts a first clip in.',
    },
    ...standardPrices,
  },
  limits: wan27Limits,
};
