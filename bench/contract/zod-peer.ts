import { z } from 'zod';

/** The rules of a wan2.7-r2v body that a schema library can say, and no more: the peer of our validation. */
export const r2vBody = z.object({
  model: z.enum(['wan2.7-r2v', 'wan2.7-r2v-2026-06-12']),
  input: z.object({
    prompt: z.string().min(1).max(5000),
    negative_prompt: z.string().max(500).optional(),
    media: z
      .array(
        z.object({
          type: z.enum(['reference_image', 'reference_video', 'first_frame']),
          url: z.string().regex(/^(https?|oss):\/\/|^data:image\//),
          reference_voice: z
            .string()
            .regex(/^(https?|oss):\/\//)
            .optional(),
        }),
      )
      .min(1)
      .max(6),
  }),
  parameters: z
    .object({
      resolution: z.enum(['720P', '1080P']).default('1080P'),
      ratio: z.enum(['16:9', '9:16', '1:1', '4:3', '3:4']).default('16:9'),
      duration: z.int().min(2).max(15).default(5),
      prompt_extend: z.boolean().default(true),
      watermark: z.boolean().default(false),
      seed: z.int().min(0).max(2_147_483_647).optional(),
    })
    .optional(),
});
