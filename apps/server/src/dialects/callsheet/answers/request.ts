import type { MediaItem, TaskRequest } from '@callsheet/contract';
import { z } from 'zod';

const mediaItem = z.object({ role: z.string(), url: z.string(), voice_url: z.string().nullable() });

/** The request as it would be stored. `null`: the model has no such field, or nothing was asked for. */
export const requestAnswer = z.object({
  model: z.string(),
  prompt: z.string(),
  negative_prompt: z.string().nullable(),
  media: z.array(mediaItem),
  resolution: z.string(),
  size: z.object({ width: z.int(), height: z.int() }).nullable(),
  ratio: z.string().nullable(),
  duration_seconds: z.int().nullable(),
  prompt_extend: z.boolean(),
  watermark: z.boolean(),
  seed: z.int().nullable(),
  shot_type: z.string().nullable(),
  with_audio: z.boolean().nullable(),
  audio_setting: z.string().nullable(),
});

export function formatRequest(request: TaskRequest): z.infer<typeof requestAnswer> {
  return {
    model: request.model,
    prompt: request.prompt,
    negative_prompt: request.negativePrompt ?? null,
    media: request.media.map(formatItem),
    resolution: request.resolution,
    size: request.size ?? null,
    ratio: request.ratio ?? null,
    duration_seconds: request.durationSeconds ?? null,
    prompt_extend: request.promptExtend,
    watermark: request.watermark,
    seed: request.seed ?? null,
    shot_type: request.shotType ?? null,
    with_audio: request.withAudio ?? null,
    audio_setting: request.audioSetting ?? null,
  };
}

function formatItem({ role, url, voiceUrl }: MediaItem): z.infer<typeof mediaItem> {
  // `referenceImage` is `reference_image` here, as everywhere in this API.
  const name = role.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return { role: name, url, voice_url: voiceUrl ?? null };
}
