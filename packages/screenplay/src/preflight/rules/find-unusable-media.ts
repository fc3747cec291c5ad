import { checkMediaFacts, findModel } from '@callsheet/contract';
import type { MediaLimits, ProbedMedia } from '@callsheet/contract';
import { mediaPath } from '../media-path.ts';
import type { FoundByRule } from '../finding.ts';
import type { PreflightReading } from '../preflight-reading.ts';

/** Files that break a limit of their place (contract.md §2.3): pixels, shape, seconds, bytes, transparency. */
export function findUnusableMedia(reading: PreflightReading): FoundByRule[] {
  const limits = findModel(reading.request.model)?.mediaLimits;
  if (!limits) return [];
  return reading.request.media.flatMap(({ role }, index) => {
    const { media, voice } = reading.media[index] ?? {};
    return [
      ...judge(limits[role], media, mediaPath(reading.request, index)),
      ...judge(limits.voice, voice, mediaPath(reading.request, index, 'voice')),
    ];
  });
}

function judge(
  limits: MediaLimits | undefined,
  probed: ProbedMedia | undefined,
  path: string,
): FoundByRule[] {
  const failure = limits && probed && checkMediaFacts(limits, probed);
  if (!failure) return [];
  return [
    {
      code: 'preflight.media_unusable',
      message: failure.message,
      fix: fixes[failure.code] ?? 'Send a file that keeps the limit.',
      path,
    },
  ];
}

const fixes: Record<string, string> = {
  'media.too_large': 'Compress the file or make it smaller.',
  'media.format_unsupported': 'Convert the file to one of these formats.',
  'media.pixels_out_of_range': 'Scale the picture into that range.',
  'media.aspect_out_of_range': 'Cut the picture to a less extreme shape.',
  'media.duration_out_of_range': 'Cut or loop it to a length in that range.',
  'media.has_transparency': 'Fill the background and save the picture without an alpha channel.',
};
