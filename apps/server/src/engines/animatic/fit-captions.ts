import { keepToFont, type Timeline } from '@callsheet/animatic';
import { fontPath } from './render/font-path.ts';
import { readGlyphs } from './render/read-glyphs.ts';

/** The timeline with captions and labels that the film's font can show, and a warning of what it cannot. */
export function fitCaptions(timeline: Timeline): { timeline: Timeline; warnings: string[] } {
  if (!isWrittenOn(timeline)) return { timeline, warnings: [] };
  const kept = keepToFont(timeline, readGlyphs(fontPath()));
  return {
    timeline: kept.timeline,
    warnings: kept.missing.length > 0 ? [explain(kept.missing)] : [],
  };
}

function isWrittenOn({ speech, clips }: Timeline): boolean {
  const isLabelled = clips.some(({ scenery, things }) => scenery?.figures.length || things?.length);
  return speech.length > 0 || isLabelled;
}

function explain(missing: string[]): string {
  return (
    `The captions and labels cannot show ${missing.join(', ')}: the font of the film has English, Chinese, kana, ` +
    'Greek and Russian letters. "…" stands for words they leave out; what is spoken and its timing are as written.'
  );
}
