import { CallsheetError, type TaskRequest } from '@callsheet/contract';
import { mediaPath, rankFindings, type Finding } from '@callsheet/screenplay';
import type { MediaSource } from '../media/list-sources.ts';
import type { Probe } from '../media/probe-media.ts';
import { NotChecked } from './not-checked.ts';

/**
 * A finding for each place of a media that could not be seen: an error when a task with it would fail, a warning when
 * it may be there the next time. @throws whatever else went wrong, which is this server's trouble.
 */
export function findMediaFindings(
  request: TaskRequest,
  sources: readonly MediaSource[],
  probes: ReadonlyMap<string, Probe>,
): Finding[] {
  return rankFindings(
    sources.flatMap(({ url, uses }) => {
      const probe = probes.get(url);
      if (!probe || 'seen' in probe) return [];
      const found = describe(probe.error);
      return uses.map(({ index, isVoice }) => ({
        ...found,
        path: mediaPath(request, index, isVoice ? 'voice' : 'media'),
      }));
    }),
  );
}

function describe(error: unknown) {
  if (error instanceof NotChecked)
    return {
      code: 'preflight.media_not_checked',
      message: `This media was not looked at. ${error.message}`,
      fix: 'Ask again in a moment; the task itself waits longer.',
    } as const;
  if (!(error instanceof CallsheetError)) throw error;
  if (error.retryable)
    return {
      code: 'preflight.media_not_checked',
      message: error.message,
      fix: 'Ask again in a moment; if it stays so, the task will fail.',
    } as const;
  return {
    code: 'preflight.media_unreachable',
    message: error.message,
    fix: 'Open the URL yourself without logging in: the file itself must come, from a public address.',
  } as const;
}
