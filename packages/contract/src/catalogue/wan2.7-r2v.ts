import type { MediaLimits } from './media-limits.ts';
import type { Model } from './model.ts';

const mebibyte = 1024 * 1024;

const image = {
  kind: 'image',
  formats: ['jpeg', 'png', 'bmp', 'webp'],
  opaqueFormats: ['png'],
  pixels: { min: 240, max: 8000 },
  aspect: { min: 1 / 8, max: 8 },
  maxBytes: 20 * mebibyte,
  transports: ['http', 'https', 'oss', 'data'],
  dataMimeTypes: ['image/jpeg', 'image/png', 'image/bmp', 'image/webp'],
  source: 'contract.md §2.3 (R2V-DOC, R2V-OAS; transports S002)',
} satisfies Omit<MediaLimits, 'noun'>;

/** Reference to video: a prompt and a cast of images, videos and voices become a video. */
export const wan27R2v: Model = {
  ids: ['wan2.7-r2v', 'wan2.7-r2v-2026-06-12'],
  prompt: {
    required: true,
    maxCodePoints: 5000,
    source: 'contract.md §2.1 (R2V-DOC, R2V-OAS); code points: §10.19',
  },
  negativePrompt: { required: false, maxCodePoints: 500, source: 'contract.md §2.1 (R2V-DOC)' },
  media: {
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
    source: 'contract.md §2.2 (R2V-DOC, S002, S003); six in all: §10.3',
  },
  mediaLimits: {
    referenceImage: { noun: 'reference image', ...image },
    firstFrame: { noun: 'first frame', ...image },
    referenceVideo: {
      noun: 'reference video',
      kind: 'video',
      formats: ['mp4', 'mov'],
      pixels: { min: 240, max: 4096 },
      aspect: { min: 1 / 8, max: 8 },
      durationSeconds: { min: 1, max: 30 },
      maxBytes: 100 * mebibyte,
      transports: ['http', 'https', 'oss'],
      dataMimeTypes: [],
      source: 'contract.md §2.3 (R2V-DOC, R2V-OAS, S001)',
    },
    voice: {
      noun: 'reference voice',
      kind: 'audio',
      formats: ['wav', 'mp3'],
      durationSeconds: { min: 1, max: 10 },
      maxBytes: 15 * mebibyte,
      transports: ['http', 'https', 'oss'],
      dataMimeTypes: [],
      source: 'contract.md §2.3 (R2V-DOC, R2V-OAS)',
    },
  },
  parameters: {
    resolution: {
      values: ['720P', '1080P'],
      default: '1080P',
      source: 'contract.md §2.4 (R2V-DOC, R2V-OAS, S001)',
    },
    ratio: {
      values: ['16:9', '9:16', '1:1', '4:3', '3:4'],
      default: '16:9',
      source: 'contract.md §2.4 (R2V-DOC)',
    },
    duration: {
      min: 2,
      max: 15,
      default: 5,
      maxWith: { role: 'referenceVideo', max: 10, reason: ' with a reference_video' },
      source: 'contract.md §2.4 (R2V-DOC, R2V-OAS, S003)',
    },
    promptExtend: { default: true, source: 'contract.md §2.4 (R2V-DOC)' },
    watermark: { default: false, source: 'contract.md §2.4 (R2V-DOC)' },
    seed: {
      min: 0,
      max: 2_147_483_647,
      default: undefined,
      source: 'contract.md §2.4 (R2V-DOC, S003)',
    },
  },
  output: {
    sizes: {
      '720P': {
        '16:9': { width: 1280, height: 720 },
        '9:16': { width: 720, height: 1280 },
        '1:1': { width: 960, height: 960 },
        '4:3': { width: 1104, height: 832 },
        '3:4': { width: 832, height: 1104 },
      },
      '1080P': {
        '16:9': { width: 1920, height: 1080 },
        '9:16': { width: 1080, height: 1920 },
        '1:1': { width: 1440, height: 1440 },
        '4:3': { width: 1648, height: 1248 },
        '3:4': { width: 1248, height: 1648 },
      },
    },
    source: 'contract.md §2.5 (R2V-OAS)',
  },
  billing: {
    inputVideoCapsSeconds: [5, 2.5, 1.65, 1.25, 1],
    source: 'contract.md §7 (S002, R2V-DOC)',
  },
};
