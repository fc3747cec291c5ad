import type { FilmShot } from './film-shot.ts';

/** `Shot 2 · close up · push in`: what chapters and clips are named. */
export function shotTitle({ number, framing, move }: FilmShot): string {
  if (number === 0) return 'First clip';
  const words = [
    `Shot ${number}`,
    ...(framing ? [framing] : []),
    ...(move === 'static' ? [] : [move]),
  ];
  return words.map((word) => word.replaceAll('-', ' ')).join(' · ');
}
