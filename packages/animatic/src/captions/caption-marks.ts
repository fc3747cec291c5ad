import type { SpeechCue } from '../timeline.ts';

/** A page as it is written: who speaks, how and from where, and sung words between notes. */
export function markCaption(cue: SpeechCue, text: string): { text: string; label?: string } {
  const label = labelWith(cue);
  return { text: cue.delivery === 'sing' ? `♪ ${text} ♪` : text, ...(label && { label }) };
}

/** `Mia (off)`, `图1（轻声）`; absent: nobody is named and nothing is to be said of how. */
export function labelWith(
  cue: Pick<SpeechCue, 'speakerLabel' | 'delivery' | 'isOffScreen' | 'language'>,
): string | undefined {
  const { speakerLabel = '', delivery, isOffScreen, language } = cue;
  const words = WORDS[language];
  const notes = [
    ...(isOffScreen ? [words.off] : []),
    ...(delivery && delivery !== 'sing' ? [words[delivery]] : []),
  ];
  if (notes.length === 0) return speakerLabel || undefined;
  const note = notes.join(language === 'zh' ? '，' : ', ');
  const gap = language === 'zh' || speakerLabel === '' ? '' : ' ';
  return speakerLabel + gap + (language === 'zh' ? `（${note}）` : `(${note})`);
}

const WORDS = {
  en: { off: 'off', whisper: 'whispers', shout: 'shouts' },
  zh: { off: '画外', whisper: '轻声', shout: '喊' },
} as const;
