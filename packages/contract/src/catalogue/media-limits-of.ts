import type { MediaRole } from '../task-request.ts';
import type { MediaLimits } from './media-limits.ts';
import type { Model } from './model.ts';

/** What a file must be in a role that the model takes. Another role is a bug of the caller. */
export function mediaLimitsOf(model: Model, role: MediaRole | 'voice'): MediaLimits {
  const limits = model.mediaLimits[role];
  if (limits) return limits;
  throw new TypeError(`${model.ids[0]} takes no media of the role ${role}`);
}
