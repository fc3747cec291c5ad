import type { CastRef, DialogueLine, Screenplay, Shot } from '@callsheet/screenplay';
import type { TimelineRequest } from '../build-timeline.ts';
import type { VisualFacts } from '../timeline.ts';

/** Hand-made films for tests, spelled shortly. */

export const image = (number: number): CastRef => ({ kind: 'image', number });
export const video = (number: number): CastRef => ({ kind: 'video', number });

export function still(number: number, width = 1024, height = 1024): VisualFacts {
  return { ref: image(number), kind: 'image', width, height };
}

export function clipOf(number: number, durationSeconds = 6.8): VisualFacts {
  return { ref: video(number), kind: 'video', width: 1280, height: 720, durationSeconds };
}

export const firstFrame: VisualFacts = {
  ref: 'first-frame',
  kind: 'image',
  width: 1280,
  height: 720,
};

export function shot(facts: Partial<Shot> & Pick<Shot, 'cast'>): Shot {
  return {
    number: 1,
    startSeconds: 0,
    endSeconds: 5,
    framing: 'wide',
    move: 'static',
    lines: [],
    description: '',
    span: { start: 0, end: 0 },
    ...facts,
  };
}

export function line(facts: Partial<DialogueLine> & Pick<DialogueLine, 'text'>): DialogueLine {
  return { language: 'en', startSeconds: 0, endSeconds: 2, span: { start: 0, end: 0 }, ...facts };
}

export function screenplay(shots: Shot[], language: 'en' | 'zh' = 'en'): Screenplay {
  return { durationSeconds: shots.at(-1)!.endSeconds, language, shots };
}

export function film(facts: Partial<TimelineRequest> & Pick<TimelineRequest, 'screenplay'>) {
  return {
    visuals: [still(1), still(2), clipOf(1)],
    width: 1280,
    height: 720,
    durationSeconds: facts.screenplay.durationSeconds,
    seed: 7,
    ...facts,
  };
}
