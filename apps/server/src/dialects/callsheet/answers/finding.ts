import { preflightCodes } from '@callsheet/screenplay';
import { z } from 'zod';
import { spanAnswer } from './span.ts';

const codes = preflightCodes.map(({ code }) => code);

export const findingAnswer = z.object({
  code: z.enum(codes),
  severity: z.enum(['error', 'warning', 'note']),
  message: z.string(),
  fix: z.string(),
  /** Dotted, in the body that was sent. */
  path: z.string().optional(),
  /** A part of the text at `path`. */
  span: spanAnswer.optional(),
});
