import type { CastRef, Screenplay } from '@callsheet/screenplay';

/** How a prompt itself calls a reference (contract.md §2.1, §3.4). */
export function labelOf(speaker: CastRef, { language, characters }: Screenplay): string {
  const { kind, number } = speaker;
  const place = characters?.findIndex((ref) => ref.kind === kind && ref.number === number) ?? -1;
  if (place >= 0) return `character${place + 1}`;
  if (language === 'zh') return `${kind === 'image' ? '图' : '视频'}${number}`;
  return `${kind === 'image' ? 'Image' : 'Video'} ${number}`;
}
