import { findModel } from '@callsheet/contract';
import type { Model, TaskRequest } from '@callsheet/contract';
import type { CastRef } from '../screenplay.ts';

/** A media that the prompt names by a number. */
export type Reference = {
  /** Index in `request.media`. */
  index: number;
  /** Counted with its own kind, as wan2.7 does. */
  ref: CastRef;
  /** Counted with all references, as wan2.6 does. */
  jointNumber: number;
};

/** How the model's prompts name references (contract.md §2.1, §3.4, §3.5). */
export type NamingStyle = Model['prompt']['mentions'];

export function namingStyleOf({ model }: Pick<TaskRequest, 'model'>): NamingStyle {
  return findModel(model)?.prompt.mentions ?? 'numbered';
}

/** The references in the request's order; a first frame is not numbered (contract.md §2.1). */
export function listReferences({ media }: Pick<TaskRequest, 'media'>): Reference[] {
  const count = { image: 0, video: 0 };
  return media.flatMap(({ role }, index) => {
    const kind = kinds[role];
    if (!kind) return [];
    count[kind] += 1;
    return { index, ref: { kind, number: count[kind] }, jointNumber: count.image + count.video };
  });
}

const kinds: Partial<Record<TaskRequest['media'][number]['role'], CastRef['kind']>> = {
  referenceImage: 'image',
  referenceVideo: 'video',
  inputVideo: 'video',
};

/** The documented name: `Image 1`, or `图1` in a Chinese prompt. */
export function nameOf({ kind, number }: CastRef, language: 'en' | 'zh'): string {
  if (language === 'zh') return `${kind === 'image' ? '图' : '视频'}${number}`;
  return `${kind === 'image' ? 'Image' : 'Video'} ${number}`;
}
