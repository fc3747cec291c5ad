import opencv from '@techstark/opencv-js';

/** The module has a `then` that resolves with itself: awaited as it is, it would never end. */
export type Vision = { cv: typeof opencv };

/** Starts OpenCV on WebAssembly. */
export async function loadOpencv(): Promise<Vision> {
  if (typeof opencv.Mat !== 'function') {
    await new Promise<void>((resolve) => {
      opencv.onRuntimeInitialized = resolve;
    });
  }
  return { cv: opencv };
}
