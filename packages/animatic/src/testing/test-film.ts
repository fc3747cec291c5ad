import type { CastRef, DialogueLine, Screenplay, Shot } from '@callsheet/screenplay';
import type { TimelineRequest } from '../build-timeline.ts';
import type { Box } from '../box.ts';
import type { Face, SubjectKind } from '../subject.ts';
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

export type CutoutBuild = {
  /** Share of the body's height that the head takes; 1/7 is an adult. */
  head?: number;
  /** Width of the body over its height. */
  aspect?: number;
  isCutOff?: boolean;
  looks?: -1 | 1;
  kind?: SubjectKind;
};

/** A picture of 1000 x 1000 whose subject stands in its middle and can be cut out. */
export function cutout(number: number, build: CutoutBuild = {}): VisualFacts {
  const { head = 1 / 7, aspect = 0.4, isCutOff = false, looks, kind = 'person' } = build;
  const height = isCutOff ? 0.9 : Math.min(0.9, 0.95 / aspect);
  const width = height * aspect;
  const subject = { x: 0.5 - width / 2, y: 1 - height, width, height };
  const headWidth = Math.min(width, head * height * 0.8);
  const box = { x: 0.5 - headWidth / 2, y: subject.y, width: headWidth, height: head * height };
  return {
    ...still(number, 1000, 1000),
    subject: {
      kind,
      subject,
      hasCutout: true,
      isCutOff,
      head: box,
      faces: looks ? [faceIn(box, looks)] : [],
      colours: [],
    },
  };
}

function faceIn({ x, y, width, height }: Box, looks: -1 | 1): Face {
  const middle = x + width * (0.5 + looks * 0.12);
  return {
    box: { x, y: y + height * 0.3, width, height: height * 0.7 },
    leftEye: { x: middle - width * 0.2, y: y + height * 0.5 },
    rightEye: { x: middle + width * 0.2, y: y + height * 0.5 },
    mouth: {
      x: middle - width * 0.15,
      y: y + height * 0.75,
      width: width * 0.3,
      height: height * 0.1,
    },
  };
}
