import { z } from 'zod';

/** Millionths of a currency unit: whole, and never more than a number holds exactly. */
export const micros = z.int('must be a whole number of millionths');
