import { z } from 'zod';

/** `2026-04-02` (midnight UTC) or `2026-04-02T14:53:19Z`. */
export const queryTime = z
  .union([z.iso.date(), z.iso.datetime({ offset: true })], {
    error:
      'must be a day such as 2026-04-02 (from its midnight, UTC) or a time such as 2026-04-02T14:53:19Z',
  })
  .transform((text) => new Date(text));
