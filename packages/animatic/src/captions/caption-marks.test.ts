import type { Delivery } from '@callsheet/screenplay';
import { expect, it } from 'vitest';
import type { SpeechCue } from '../timeline.ts';
import { markCaption } from './caption-marks.ts';

const cue = (facts: Partial<SpeechCue>): SpeechCue => ({
  text: 'La la',
  language: 'en',
  startFrame: 0,
  endFrame: 30,
  pages: [],
  ...facts,
});

it.each<[string, Partial<SpeechCue>, { text: string; label?: string }]>([
  ['plain', { speakerLabel: 'Mia' }, { text: 'La la', label: 'Mia' }],
  ['nobody', {}, { text: 'La la' }],
  ['sung', { speakerLabel: 'Mia', delivery: 'sing' }, { text: '♪ La la ♪', label: 'Mia' }],
  ['off screen', { speakerLabel: 'Mia', isOffScreen: true }, { text: 'La la', label: 'Mia (off)' }],
  ['a voice of nobody', { isOffScreen: true }, { text: 'La la', label: '(off)' }],
  [
    'whispered off screen',
    { speakerLabel: 'Mia', isOffScreen: true, delivery: 'whisper' as Delivery },
    { text: 'La la', label: 'Mia (off, whispers)' },
  ],
  [
    'Chinese',
    { speakerLabel: '图1', delivery: 'whisper', language: 'zh' },
    { text: 'La la', label: '图1（轻声）' },
  ],
])('a caption says how a line is heard: %s', (_, facts, expected) => {
  expect(markCaption(cue(facts), 'La la')).toEqual(expected);
});
