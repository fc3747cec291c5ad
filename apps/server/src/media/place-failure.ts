import { CallsheetError } from '@callsheet/contract';

/** Where a request names a media, in its canonical form. */
export type Place = {
  /** Index in `request.media`. */
  index: number;
  isVoice: boolean;
};

/** The dotted path in the canonical request; a dialect knows what its client calls it. */
export function placePath({ index, isVoice }: Place): string {
  return `media.${index}.${isVoice ? 'voiceUrl' : 'url'}`;
}

/**
 * Says in a refusal which media of the request it is about, for readers and for machines. The URL
 * itself is told without its query, where signatures stand (promise P27).
 */
export function placeFailure(error: unknown, place: Place, url: string): unknown {
  if (!(error instanceof CallsheetError)) return error;
  const path = placePath(place);
  const isRemote = /^(https?|oss):/i.test(url);
  const found = { path, ...(isRemote && { received: url.replace(/[?#].*$/s, '') }) };
  const details = error.details.length > 0 ? error.details : [{}];
  return new CallsheetError(
    {
      ...error.toFailure(),
      message: `${error.message} (media ${place.index + 1}${place.isVoice ? ', voice' : ''})`,
      details: details.map((detail) => ({ ...found, ...detail, path })),
    },
    { cause: error.cause },
  );
}
