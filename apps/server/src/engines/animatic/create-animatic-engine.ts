import type { EngineCapabilities } from '@callsheet/contract';
import type { Engine, EngineContext, EngineJob, EngineStatus } from '../engine.ts';
import type { FilmEnd, FilmListener } from './make-film.ts';
import type { Writing } from './plan-film.ts';
import type { SpeechServer } from './speech/record-lines.ts';

export type AnimaticOptions = {
  /** Something about the film that its maker should know: a line that was cut off, a voice not heard. */
  onWarning?: (warning: { taskId: string; message: string }) => void;
  /** Speaks the lines in place of the built-in voices; absent: none does. */
  speechServer?: SpeechServer | undefined;
  /** Whether captions and slate are written on the picture; absent: they are. */
  writing?: Writing | undefined;
};

/** Changes whenever the same request and seed give another video than before. */
const ENGINE_VERSION = 4;

/** It shows and speaks what the request brings, and paints what it only tells: there is no look to keep away from. */
const CAPABILITIES: EngineCapabilities = {
  models: 'all',
  negativePrompt: { effect: 'warn', instead: 'the references are shown as they are' },
  promptExtend: { effect: 'warn', instead: 'the prompt is taken as it is' },
};

/** A film on its way in this process. */
type Render = { progress: number; end?: FilmEnd; error?: unknown };

/**
 * Rehearses a request on the CPU: a timed animatic with spoken lines. Nothing of a render outlives its
 * process but the file; who asks for the status of a render that this process does not have gets it
 * begun again, and determinism makes it the same video.
 */
export function createAnimaticEngine(options: AnimaticOptions = {}): Engine {
  /** By scratch folder, which belongs to one attempt. */
  const renders = new Map<string, Render>();
  return {
    name: 'animatic',
    pollMilliseconds: 200,
    pricing: 'free',
    capabilities: CAPABILITIES,
    start: ({ seed }) => Promise.resolve({ engineVersion: ENGINE_VERSION, seed }),
    status: async (_operation, job, context) => {
      context.signal.throwIfAborted();
      const key = context.scratchFolder;
      const render = renders.get(key) ?? beginRender(job, context, options);
      if (render.error !== undefined || render.end) renders.delete(key);
      else remember(renders, render, context);
      return statusOf(render);
    },
  };
}

function beginRender(
  job: EngineJob,
  context: EngineContext,
  { onWarning, speechServer, writing }: AnimaticOptions,
): Render {
  const render: Render = { progress: 0 };
  const listener: FilmListener = {
    progress: (percent) => (render.progress = Math.max(render.progress, percent)),
    warning: (message) => onWarning?.({ taskId: job.taskId, message }),
  };
  // Loaded with the first film: a server that only answers requests holds less.
  import('./make-film.ts')
    .then(({ makeFilm }) => makeFilm(job, { ...context, speechServer, writing }, listener))
    .then(
      (end) => (render.end = end),
      (error: unknown) => (render.error = error),
    );
  return render;
}

/** Nobody asks for the status of an aborted attempt again. */
function remember(renders: Map<string, Render>, render: Render, context: EngineContext): void {
  if (renders.has(context.scratchFolder)) return;
  renders.set(context.scratchFolder, render);
  context.signal.addEventListener('abort', () => renders.delete(context.scratchFolder), {
    once: true,
  });
}

function statusOf({ progress, end, error }: Render): EngineStatus {
  if (error !== undefined) throw error;
  return end ?? { state: 'running', progress };
}
