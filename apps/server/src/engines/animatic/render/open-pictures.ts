import { access } from 'node:fs/promises';
import type { Picture, PictureRef, Timeline } from '@callsheet/animatic';
import type { Surface } from '../picture/create-surface.ts';
import { loadCutout } from '../picture/load-cutout.ts';
import { loadStill } from '../picture/load-still.ts';
import { openVideoPicture, type VideoPicture } from '../picture/open-video-picture.ts';
import { pictureKey } from '../picture-key.ts';
import { neededSize } from './needed-size.ts';
import type { PictureFile } from './render-job.ts';

/** The cast, ready to be drawn. */
export type Pictures = {
  get(ref: PictureRef, sourceSeconds: number): Picture;
  /** Of the same size as the picture itself. */
  getCutout(ref: PictureRef): Picture;
  close(): void;
};

/** A reference whose file cannot be decoded. */
export class UnusablePicture extends Error {
  readonly ref: PictureRef;

  constructor(file: PictureFile, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.name = 'UnusablePicture';
    this.ref = file.ref;
  }
}

type OpenPicture = { at(sourceSeconds: number): Picture; cutout?: Picture; close(): void };

/**
 * Opens each picture that the film shows, at the size it needs.
 * @throws UnusablePicture
 */
export async function openPictures(
  timeline: Timeline,
  files: readonly PictureFile[],
): Promise<Pictures> {
  const opened = new Map<string, OpenPicture>();
  for (const file of files) {
    const size = neededSize(timeline, file.ref, file);
    if (size) opened.set(pictureKey(file.ref), await openPicture(file, size));
  }
  const find = (ref: PictureRef) => {
    const key = pictureKey(ref);
    const picture = opened.get(key);
    if (!picture) throw new Error(`the film shows a picture it was not given: ${key}`);
    return picture;
  };
  return {
    get: (ref, sourceSeconds) => find(ref).at(sourceSeconds),
    getCutout: (ref) => {
      const { cutout } = find(ref);
      if (!cutout) throw new Error(`no cut-out was made of ${pictureKey(ref)}`);
      return cutout;
    },
    close: () => opened.forEach((picture) => picture.close()),
  };
}

async function openPicture(
  file: PictureFile,
  size: { width: number; height: number },
): Promise<OpenPicture> {
  // A file that is gone is the server's trouble; only what the decoder says is the client's.
  const { path } = file;
  await access(path);
  try {
    if (file.kind === 'video') return playVideo(file, { path, format: file.format, ...size });
    const { canvas } = await loadStill({ path, format: file.format, ...size });
    const still = { at: () => canvas, close: () => undefined };
    if (!file.cutoutPath) return still;
    const cutout = await loadCutout(file.cutoutPath, size.width, size.height);
    return { ...still, cutout: cutout.canvas };
  } catch (error) {
    throw new UnusablePicture(file, error);
  }
}

type VideoFile = Extract<PictureFile, { kind: 'video' }>;
type VideoRequest = Parameters<typeof openVideoPicture>[0];

/** The frame at 0 has a surface of its own: a backdrop may ask for it while the video plays on. */
function playVideo(file: VideoFile, request: VideoRequest): OpenPicture {
  let playing: VideoPicture | undefined;
  const first = firstFrame(request);
  return {
    at: (sourceSeconds) => {
      if (sourceSeconds === 0) return first.canvas;
      try {
        playing ??= openVideoPicture(request);
        playing.show(sourceSeconds);
        return playing.surface.canvas;
      } catch (error) {
        throw new UnusablePicture(file, error);
      }
    },
    close: () => playing?.close(),
  };
}

function firstFrame(request: VideoRequest): Surface {
  const video = openVideoPicture(request);
  video.show(0);
  video.close();
  return video.surface;
}
