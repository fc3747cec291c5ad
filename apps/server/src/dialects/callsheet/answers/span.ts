import { z } from 'zod';

/** Half-open, in UTF-16 units of the text as it was sent. */
export const spanAnswer = z.object({ start: z.int(), end: z.int() });
