import { z } from 'zod';

const MAX_CHARACTERS = 100;

const RULE = `must be 1 to ${MAX_CHARACTERS} characters of text without line breaks or spaces at its ends`;

/** The name of an account or a key, as people read it in lists. */
export const title = z
  .string(RULE)
  .regex(/^[^\p{C}\p{Zl}\p{Zp}\s](?:[^\p{C}\p{Zl}\p{Zp}]*[^\p{C}\p{Zl}\p{Zp}\s])?$/u, RULE)
  .max(MAX_CHARACTERS, RULE);
