import type { CaptionPage, Clip, SpeechCue, Timeline } from '../timeline.ts';

/** Hand-made timelines for tests of what is written from them. */

export function clip(facts: Partial<Clip> & Pick<Clip, 'startFrame' | 'endFrame'>): Clip {
  return { shotNumber: 1, framing: 'wide', move: 'static', layers: [], ...facts };
}

/** Shown as one page for as long as it is spoken, unless it has pages. */
export function cue(facts: Partial<SpeechCue> & Pick<SpeechCue, 'text'>): SpeechCue {
  const whole = { language: 'en' as const, startFrame: 0, endFrame: 30, ...facts };
  const page: CaptionPage = {
    text: whole.text,
    startFrame: whole.startFrame,
    endFrame: whole.endFrame,
  };
  return { pages: [page], ...whole };
}

export function timeline(clips: Clip[], speech: SpeechCue[] = []): Timeline {
  return {
    width: 1280,
    height: 720,
    fps: 30,
    frameCount: clips.at(-1)?.endFrame ?? 0,
    seed: 7,
    clips,
    speech,
    captions: true,
    slate: true,
    language: 'en',
  };
}

/** Three shots of 4 s; the last one dissolves in. Two lines, the second of two pages. */
export const SMALL_FILM: Timeline = timeline(
  [
    clip({ shotNumber: 1, startFrame: 0, endFrame: 40 }),
    clip({ shotNumber: 2, startFrame: 40, endFrame: 85, framing: 'close-up', move: 'push-in' }),
    clip({
      shotNumber: 3,
      startFrame: 85,
      endFrame: 120,
      framing: 'medium',
      transition: { kind: 'dissolve', frames: 12 },
    }),
  ],
  [
    cue({ text: 'Look, a snake!', speakerLabel: 'Image 1', startFrame: 5, endFrame: 35 }),
    cue({
      text: 'It only came for the apples. They are good.',
      speakerLabel: 'Video 1',
      speakerName: 'The boy',
      startFrame: 41,
      endFrame: 82,
      pages: [
        { text: 'It only came for the apples.', startFrame: 41, endFrame: 67 },
        { text: 'They are good.', startFrame: 67, endFrame: 82 },
      ],
    }),
  ],
);
