import { fileURLToPath } from 'node:url';
import {
  girl,
  marketBoy,
  sampleJob,
  snake,
  surferCat,
} from '../../apps/server/src/engines/animatic/test-support/sample-job.ts';
import type { EngineJob } from '../../apps/server/src/engines/engine.ts';

/**
 * What every engine makes: 10 s at 30 frames a second, three shots, four references of which one is a
 * video, two spoken lines, one cross-fade. The engine is told in words, its peers in these numbers.
 */
export const SCENE = {
  fps: 30,
  durationSeconds: 10,
  /** Two cards before the first picture out of focus; the camera pushes in. Boxes in fractions of the frame. */
  cards: {
    endSeconds: 3,
    backdrop: media('girl.png'),
    zoom: 1.07,
    left: { file: media('girl.png'), x: 0.13, y: 0.065, width: 0.408, height: 0.725 },
    right: { file: media('surfer-cat.jpg'), x: 0.557, y: 0.065, width: 0.308, height: 0.725 },
  },
  /** Fades in over the last of the cards. */
  video: { endSeconds: 7, file: media('market-boy.mp4'), crossFadeSeconds: 0.2 },
  /** Larger than the frame; the camera pans right over it. */
  still: { file: media('snake.png'), zoom: 1.0945 },
  lines: [
    {
      file: media('voice-prompt.wav'),
      startSeconds: 0.13,
      endSeconds: 2.87,
      text: 'Look, a snake in a shop',
    },
    {
      file: media('voice-talk.wav'),
      startSeconds: 3.4,
      endSeconds: 6.6,
      text: 'It only came for the apples.',
    },
  ],
} as const;

export type Size = { width: number; height: number };
export const HD: Size = { width: 1280, height: 720 };

/** The scene as a request, over as many seconds. */
export function sceneJob(
  resolution: '720P' | '1080P' = '720P',
  durationSeconds: number = SCENE.durationSeconds,
): EngineJob {
  const at = (share: number) => Math.round(durationSeconds * share * 10) / 10;
  const prompt = [
    `Scene 1 [0-${at(0.3)}s]: Wide shot: Image 1 walks through the market with Image 3, the camera slowly pushes in, and Image 1 says: "Look, a snake in a shop!"`,
    `Scene 2 [${at(0.3)}-${at(0.7)}s]: Dissolve to a medium shot: Video 1 turns to the camera and says: "It only came for the apples."`,
    `Scene 3 [${at(0.7)}-${durationSeconds}s]: Close-up: the camera pans right over Image 2 in the shop.`,
  ];
  const cast = [girl, snake, surferCat].map((item) => ({
    role: 'referenceImage' as const,
    media: item,
  }));
  return sampleJob(prompt.join(' '), [...cast, { role: 'referenceVideo', media: marketBoy }], {
    resolution,
    durationSeconds,
  });
}

function media(name: string): string {
  return fileURLToPath(new URL(`../../examples/media/${name}`, import.meta.url));
}
