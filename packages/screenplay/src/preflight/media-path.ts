import { findModel } from '@callsheet/contract';
import type { TaskRequest } from '@callsheet/contract';

/** Where a client's native body names a media of the request: `input.media.0.url`, `input.reference_urls.2`. */
export function mediaPath(
  { model }: Pick<TaskRequest, 'model'>,
  index: number,
  part: 'media' | 'voice' = 'media',
): string {
  const field = findModel(model)?.media.field ?? 'media';
  if (field === 'audio_url') return 'input.audio_url';
  if (field === 'reference_urls') return `input.reference_urls.${index}`;
  return `input.media.${index}.${part === 'media' ? 'url' : 'reference_voice'}`;
}
