import type { Ratio, Resolution } from '../task-request.ts';
import { imageLimits, videoLimits } from './media-limits.ts';
import type { Model, Size, SizeRule } from './model.ts';
import { documented, inferred } from './source.ts';

const source = documented('§3.4', 'R2V26-DOC');
const asWan27 = inferred(
  '§2.3',
  'As in wan2.7; the figures of wan2.6 were not at hand.',
  'R2V26-DOC',
);

/** The two shapes that wan2.7 makes some pixels larger (contract.md §2.5). */
const sizes: Readonly<Record<'720P' | '1080P', Readonly<Record<Ratio, Size>>>> = {
  '720P': {
    '16:9': { width: 1280, height: 720 },
    '9:16': { width: 720, height: 1280 },
    '1:1': { width: 960, height: 960 },
    '4:3': { width: 1088, height: 832 },
    '3:4': { width: 832, height: 1088 },
  },
  '1080P': {
    '16:9': { width: 1920, height: 1080 },
    '9:16': { width: 1080, height: 1920 },
    '1:1': { width: 1440, height: 1440 },
    '4:3': { width: 1632, height: 1248 },
    '3:4': { width: 1248, height: 1632 },
  },
};

const sizesSource = {
  ...documented('§2.5', 'R2V26-DOC', 'COMFY'),
  note: 'contract.md quotes 4:3 and 3:4, 1280*720 and 1920*1080; the other shapes are those of COMFY’s node.',
};

const sizeRule: SizeRule = {
  values: Object.fromEntries(
    (['720P', '1080P'] as const).flatMap((resolution) => listSizes(resolution)),
  ),
  default: '1920*1080',
  source: sizesSource,
};

/** Everything that the two models of wan2.6 share: all but the sound of the quick one. */
export const wan26R2vFacts = {
  task: 'referenceToVideo',
  stage: 'stable',
  prompt: { required: true, mentions: 'character', maxCodePoints: 1500, source },
  negativePrompt: { required: false, maxCodePoints: 500, source: asWan27 },
  media: {
    field: 'reference_urls',
    required: true,
    roles: {
      image: { role: 'referenceImage', takesVoice: false },
      video: { role: 'referenceVideo', takesVoice: false },
    },
    counts: [
      { types: ['image', 'video'], min: 1, max: 5 },
      { types: ['video'], min: 0, max: 3 },
    ],
    maxItems: 5,
    source,
  },
  mediaLimits: {
    referenceImage: imageLimits({ noun: 'reference image', source: asWan27 }),
    referenceVideo: videoLimits({
      noun: 'reference video',
      seconds: { min: 1, max: 30 },
      source: asWan27,
    }),
  },
  parameters: {
    size: sizeRule,
    duration: { min: 2, max: 10, default: 5, source },
    shotType: {
      values: ['single', 'multi'],
      default: 'single',
      source: { ...source, note: 'That `single` is the default is inferred.' },
    },
    watermark: { default: false, source },
    seed: { min: 0, max: 2_147_483_647, default: undefined, source },
  },
  output: { sizes, framesPerSecond: 30, source: sizesSource },
  billedInput: {
    input: {
      role: 'referenceVideo',
      countedRoles: ['referenceImage', 'referenceVideo'],
      capsSeconds: [5, 2.5, 1.65, 1.25, 1],
    },
    inputSource: {
      ...documented('§7', 'S002', 'R2V-DOC'),
      note: 'The cap falls with images and videos together. 1.65 s for three is read off the table of wan2.7.',
    },
  },
  limits: { submitsPerSecond: 5, tasksAtOnce: 5, source: documented('§6', 'RATE') },
} as const satisfies Omit<Model, 'ids' | 'idsSource' | 'billing'> & {
  billedInput: Pick<Model['billing'], 'input' | 'inputSource'>;
};

function listSizes(
  resolution: '720P' | '1080P',
): [string, { resolution: Resolution; ratio: Ratio }][] {
  return Object.entries(sizes[resolution]).map(([ratio, { width, height }]) => [
    `${width}*${height}`,
    { resolution, ratio: ratio as Ratio },
  ]);
}
