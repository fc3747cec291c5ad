import { mediaLimitsOf } from '@callsheet/contract';
import type { MediaLimits, MediaRole, Model, TaskRequest } from '@callsheet/contract';
import type { Place } from './place-failure.ts';

/** One use of a media: where the request names it, and what it must be there. */
export type MediaUse = Place & { role: MediaRole | 'voice'; limits: MediaLimits };

/** A URL of the request with all its uses: the same URL is fetched once. */
export type MediaSource = { url: string; uses: [MediaUse, ...MediaUse[]] };

/** The distinct URLs of a request, in the order of their first use; a voice follows its reference. */
export function listSources(request: TaskRequest, model: Model): MediaSource[] {
  const byUrl = new Map<string, MediaSource>();
  const add = (url: string, use: MediaUse) => {
    const known = byUrl.get(url);
    if (known) known.uses.push(use);
    else byUrl.set(url, { url, uses: [use] });
  };
  for (const [index, { role, url, voiceUrl }] of request.media.entries()) {
    add(url, { index, isVoice: false, role, limits: mediaLimitsOf(model, role) });
    if (voiceUrl === undefined) continue;
    add(voiceUrl, { index, isVoice: true, role: 'voice', limits: mediaLimitsOf(model, 'voice') });
  }
  return [...byUrl.values()];
}
