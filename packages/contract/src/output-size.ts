import { findModel } from './catalogue/catalogue.ts';
import type { Size } from './catalogue/model.ts';
import type { Resolution, TaskRequest } from './task-request.ts';

/**
 * Pixels a tier spends when a first frame gives the shape: those of its 16:9 size. With sides rounded
 * down to 16 this gives the one documented example, 750x1000 at 720P becomes 816x1104 (contract.md
 * §2.5); rounding to nearest would give 832x1104.
 */
const pixelBudgets: Readonly<Record<Resolution, number>> = {
  '720P': 1280 * 720,
  '1080P': 1920 * 1080,
};

/** Both sides of a video made from a first frame are multiples of this (contract.md §2.5). */
const sideStep = 16;

/**
 * Size of the video in pixels (contract.md §2.5).
 * Without a first frame: the model's table. With one: its ratio within the tier's pixel budget; the
 * frame's own size is in displayed pixels and lies between 1:8 and 8:1, which intake has checked.
 */
export function outputSize(
  request: Pick<TaskRequest, 'model' | 'resolution' | 'ratio'>,
  firstFrame?: Size,
): Size {
  if (firstFrame) return sizeLike(firstFrame, pixelBudgets[request.resolution]);
  const model = findModel(request.model);
  if (!model) throw new Error(`no output sizes: the catalogue has no model ${request.model}`);
  return model.output.sizes[request.resolution][request.ratio];
}

/** Multiplying before dividing keeps exact shapes exact: 1280x720 stays 1280x720. */
function sizeLike({ width, height }: Size, budget: number): Size {
  return {
    width: roundDown(Math.sqrt((budget * width) / height)),
    height: roundDown(Math.sqrt((budget * height) / width)),
  };
}

function roundDown(side: number): number {
  return Math.floor(side / sideStep) * sideStep;
}
