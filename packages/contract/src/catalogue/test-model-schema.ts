import { z } from 'zod';
import { documents } from './documents.ts';

/** What every file of the catalogue must be; strict, so that a misspelt fact is found. */

const source = z
  .strictObject({
    documents: z.array(z.enum(Object.keys(documents) as [string, ...string[]])),
    section: z.string().regex(/^(§\d(\.\d)?|field\.md §\d\.\d)$/),
    status: z.enum(['documented', 'inferred']),
    note: z.string().min(10).optional(),
  })
  .refine(({ status, documents: cited }) => status === 'inferred' || cited.length > 0, {
    message: 'a documented fact names its document',
  })
  .refine(({ status, note }) => status === 'documented' || note !== undefined, {
    message: 'an inferred fact says from what',
  });

const count = z.number().int().min(0);
const range = z
  .strictObject({ min: z.number().positive(), max: z.number().positive() })
  .refine(({ min, max }) => min < max);
const resolution = z.enum(['480P', '720P', '1080P']);
const ratio = z.enum(['16:9', '9:16', '1:1', '4:3', '3:4']);
const role = z.enum([
  'referenceImage',
  'referenceVideo',
  'referenceAudio',
  'firstFrame',
  'lastFrame',
  'firstClip',
  'drivingAudio',
  'inputVideo',
]);
const wireWord = z.string().regex(/^[a-z_]+$/);
const text = z.strictObject({ required: z.boolean(), maxCodePoints: count.min(1), source });
const boolean = z.strictObject({ default: z.boolean(), source });
const choice = (...words: [string, ...string[]]) =>
  z
    .strictObject({ values: z.array(z.enum(words)).min(2), default: z.enum(words), source })
    .refine(({ values, default: fallback }) => values.includes(fallback));

const mediaLimits = z.strictObject({
  noun: z.string().min(3),
  kind: z.enum(['image', 'video', 'audio']),
  formats: z.array(z.enum(['jpeg', 'png', 'bmp', 'webp', 'mp4', 'mov', 'wav', 'mp3'])).min(1),
  opaqueFormats: z.array(z.string()).optional(),
  pixels: range.optional(),
  aspect: range.optional(),
  durationSeconds: range.optional(),
  maxBytes: count.min(1),
  transports: z.array(z.enum(['http', 'https', 'oss', 'data'])).min(1),
  dataMimeTypes: z.array(z.string().regex(/^image\/[a-z]+$/)),
  source,
});

const media = z.strictObject({
  field: z.enum(['media', 'reference_urls', 'audio_url']),
  required: z.boolean(),
  roles: z.record(wireWord, z.strictObject({ role, takesVoice: z.boolean() })),
  counts: z.array(
    z
      .strictObject({ types: z.array(wireWord).min(1), min: count, max: count.min(1) })
      .refine(({ min, max }) => min <= max),
  ),
  combinations: z.array(z.array(wireWord).min(1)).optional(),
  exclusion: z.tuple([z.array(wireWord).min(1), z.array(wireWord).min(1)]).optional(),
  maxItems: count.min(1),
  totals: z.array(z.strictObject({ role, maxSeconds: count.min(1), source })).optional(),
  source,
});

const integer = { min: z.number().int(), max: z.number().int(), source };
const parameters = z
  .strictObject({
    resolution: choice('480P', '720P', '1080P').optional(),
    size: z
      .strictObject({
        values: z.record(z.string().regex(/^\d+\*\d+$/), z.strictObject({ resolution, ratio })),
        default: z.string(),
        source,
      })
      .refine(({ values, default: fallback }) => Object.hasOwn(values, fallback))
      .optional(),
    ratio: z
      .strictObject({
        values: z.array(ratio).min(1),
        default: ratio.optional(),
        ignoredWith: z.array(role),
        source,
      })
      .optional(),
    duration: z.strictObject({
      ...integer,
      default: z.number().int().optional(),
      maxWith: z.strictObject({ role, max: z.number().int(), reason: z.string() }).optional(),
      likeInput: z.number().int().optional(),
      longerThan: z.strictObject({ role, source }).optional(),
    }),
    promptExtend: boolean.optional(),
    watermark: boolean.optional(),
    seed: z.strictObject({ ...integer, default: z.undefined() }).optional(),
    shotType: choice('single', 'multi').optional(),
    audio: boolean.optional(),
    audioSetting: choice('auto', 'origin').optional(),
  })
  .refine(({ resolution: tier, size }) => (tier === undefined) !== (size === undefined), {
    message: 'a model has a resolution or a size',
  });

const pixels = z.strictObject({
  width: z.number().multipleOf(2),
  height: z.number().multipleOf(2),
});
const price = z.strictObject({
  region: z.enum(['china', 'international']),
  resolution,
  withAudio: z.boolean().optional(),
  perSecondMicros: count.min(1),
});

export const modelSchema = z.strictObject({
  ids: z.array(z.string().regex(/^wan\d\.\d-[a-z0-9-]+$/)).min(1),
  idsSource: source,
  task: z.enum(['textToVideo', 'imageToVideo', 'referenceToVideo', 'videoEdit', 'any']),
  stage: z.enum(['stable', 'preview']),
  prompt: text.extend({ mentions: z.enum(['numbered', 'character', 'none']) }),
  negativePrompt: text.optional(),
  media,
  mediaLimits: z.partialRecord(z.union([role, z.literal('voice')]), mediaLimits),
  parameters,
  output: z.strictObject({
    sizes: z.partialRecord(resolution, z.record(ratio, pixels)),
    framesPerSecond: count.min(1),
    source,
  }),
  billing: z.strictObject({
    input: z
      .strictObject({
        role,
        countedRoles: z.array(role).min(1),
        capsSeconds: z.array(z.number().positive()).min(1),
      })
      .nullable(),
    inputSource: source,
    prices: z.array(price),
    pricesSource: source,
  }),
  limits: z.strictObject({ submitsPerSecond: count.min(1), tasksAtOnce: count.min(1), source }),
});
