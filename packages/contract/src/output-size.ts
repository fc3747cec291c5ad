import { findModel } from './catalogue/catalogue.ts';
import type { Size } from './catalogue/model.ts';
import type { MediaRole, Resolution, TaskRequest } from './task-request.ts';

/**
 * Pixels a tier spends when a picture gives the shape: those of its 16:9 size. With sides rounded
 * down to 16 this gives the one documented example, 750x1000 at 720P becomes 816x1104 (contract.md
 * §2.5); rounding to nearest would give 832x1104.
 */
const pixelBudgets: Readonly<Record<Resolution, number>> = {
  '480P': 832 * 480,
  '720P': 1280 * 720,
  '1080P': 1920 * 1080,
};

/** Both sides of a video made from a picture are multiples of this (contract.md §2.5). */
const sideStep = 16;

/** Whose shape the video takes when the request names none, the first that is there. */
const leadingRoles: readonly MediaRole[] = ['firstFrame', 'firstClip', 'inputVideo', 'lastFrame'];

/**
 * Size of the video in pixels (contract.md §2.5).
 * A size that the request names is the size. Else with a leading picture: its shape within the
 * tier's pixel budget. Else the model's table.
 *
 * @param lead displayed pixels of the media that `leadingRole` names, between 1:8 and 8:1, which
 *   intake has checked
 */
export function outputSize(
  request: Pick<TaskRequest, 'model' | 'resolution' | 'ratio' | 'size'>,
  lead?: Size,
): Size {
  if (request.size) return request.size;
  if (lead) return sizeLike(lead, pixelBudgets[request.resolution]);
  const model = findModel(request.model);
  if (!model) throw new Error(`no output sizes: the catalogue has no model ${request.model}`);
  const size = request.ratio && model.output.sizes[request.resolution]?.[request.ratio];
  if (size) return size;
  throw new Error(`no output size of ${request.model}: neither a ratio nor a picture gives one`);
}

/** The role of the media whose picture gives the video its shape; `undefined`: a ratio or a size does. */
export function leadingRole(
  request: Pick<TaskRequest, 'media' | 'ratio' | 'size'>,
): MediaRole | undefined {
  if (request.ratio !== undefined || request.size !== undefined) return undefined;
  return leadingRoles.find((leading) => request.media.some(({ role }) => role === leading));
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
