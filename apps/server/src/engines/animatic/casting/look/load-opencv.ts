import type OpenCv from '@techstark/opencv-js';

/** The module has a `then` that resolves with itself: awaited as it is, it would never end. */
export type Vision = { cv: typeof OpenCv };

/** Starts OpenCV on WebAssembly: 10 MB, and only some pictures need it. */
export async function loadOpencv(): Promise<Vision> {
  const { default: cv } = await import('@techstark/opencv-js');
  if (typeof cv.Mat !== 'function') {
    await new Promise<void>((resolve) => {
      cv.onRuntimeInitialized = resolve;
    });
  }
  return { cv };
}
