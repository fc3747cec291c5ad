import { access } from 'node:fs/promises';
import type { Picture, PictureRef, Timeline } from '@callsheet/animatic';
import { loadCutout } from '../picture/load-cutout.ts';
import { loadStill } from '../picture/load-still.ts';
import { openVideoPicture } from '../picture/open-video-picture.ts';
import { pictureKey } from '../picture-key.ts';
import type { Segment } from './cut-segments.ts';
import { neededSize } from './needed-size.ts';
import type { PictureFile } from './render-job.ts';
import { UnusablePicture } from './unusable-picture.ts';

/** The cast, as it is drawn. */
export type Pictures = {
  /**
   * Makes ready what these frames show, and the clip before them, which may fade away over them.
   * @throws UnusablePicture
   */
  open(segment: Segment): Promise<void>;
  get(ref: PictureRef, sourceSeconds: number): Picture;
  /** Of the same size as the picture itself. */
  getCutout(ref: PictureRef): Picture;
  close(): void;
};

type OpenPicture = { at(sourceSeconds: number): Picture; cutout?: Picture; close(): void };

/** Each picture is opened when it is first shown, once, at the size the whole film needs it at. */
export function openPictures(timeline: Timeline, files: readonly PictureFile[]): Pictures {
  const opened = new Map<string, OpenPicture>();
  const open = async (file: PictureFile) => {
    const size = neededSize(timeline, file.ref, file);
    if (size) opened.set(pictureKey(file.ref), await openPicture(file, size));
  };
  const find = (ref: PictureRef) => {
    const key = pictureKey(ref);
    const picture = opened.get(key);
    if (!picture) throw new Error(`the film shows a picture it was not given: ${key}`);
    return picture;
  };
  return {
    open: async (segment) => {
      const shown = picturesOf(timeline, segment);
      const missing = files
        .filter(({ ref }) => shown.has(pictureKey(ref)))
        .filter(({ ref }) => !opened.has(pictureKey(ref)));
      await Promise.all(missing.map(open));
    },
    get: (ref, sourceSeconds) => find(ref).at(sourceSeconds),
    getCutout: (ref) => {
      const { cutout } = find(ref);
      if (!cutout) throw new Error(`no cut-out was made of ${pictureKey(ref)}`);
      return cutout;
    },
    close: () => opened.forEach((picture) => picture.close()),
  };
}

function picturesOf({ clips }: Timeline, { startFrame, endFrame }: Segment): Set<string> {
  const shown = clips.filter(
    (clip, index) => clip.startFrame < endFrame && (clips[index + 1] ?? clip).endFrame > startFrame,
  );
  return new Set(shown.flatMap(({ layers }) => layers.map(({ ref }) => pictureKey(ref))));
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
    throw new UnusablePicture(file.ref, error);
  }
}

type VideoFile = Extract<PictureFile, { kind: 'video' }>;
type VideoRequest = Parameters<typeof openVideoPicture>[0];

/** Opened at once, so that a file that cannot be decoded is known before anything is painted. */
function playVideo({ ref }: VideoFile, request: VideoRequest): OpenPicture {
  const video = openVideoPicture(request);
  video.show(0);
  return {
    at: (sourceSeconds) => {
      try {
        video.show(sourceSeconds);
        return video.surface.canvas;
      } catch (error) {
        throw new UnusablePicture(ref, error);
      }
    },
    close: () => video.close(),
  };
}
