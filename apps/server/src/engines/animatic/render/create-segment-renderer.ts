import { createCanvas } from '@napi-rs/canvas';
import type { Context2D } from '@callsheet/animatic';
// Not the whole package, which reads prompts too: every worker loads what it imports.
import { createPainter } from '@callsheet/animatic/painter';
import { openVideoEncoder, type VideoPacket } from '../movie/open-video-encoder.ts';
import type { Segment } from './cut-segments.ts';
import { openGuide } from './open-guide.ts';
import { openPictures } from './open-pictures.ts';
import { paintHost } from './paint-host.ts';
import type { RenderJob } from './render-job.ts';
import { createStillSaver } from './save-stills.ts';

/** A segment's frames, encoded; `guide` is empty where the job asks for none. */
export type EncodedSegment = { film: VideoPacket[]; guide: VideoPacket[] };

export type SegmentRenderer = {
  /**
   * Paints and encodes a segment, holding one frame at a time. Any order gives the same bytes.
   * @throws UnusablePicture when a reference cannot be decoded.
   */
  render(segment: Segment, onFrame: () => void): Promise<EncodedSegment>;
  close(): void;
};

/** What is decoded and prepared for a segment is at hand for the next. */
export function createSegmentRenderer(job: RenderJob): SegmentRenderer {
  const { timeline } = job;
  const { width, height } = timeline;
  const pictures = openPictures(timeline, job.pictures);
  const painter = createPainter(timeline, paintHost(pictures));
  const stills = createStillSaver(job.stills);
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d') as unknown as Context2D;
  return {
    render: async (segment, onFrame) => {
      await pictures.open(segment);
      const film = openVideoEncoder(timeline);
      const guide = job.guide && openGuide(job.guide, timeline.fps);
      let writing = Promise.resolve();
      const isWhole = (frame: number) => frame === segment.startFrame || stills.isWanted(frame);
      for (let frame = segment.startFrame; frame < segment.endFrame; frame += 1) {
        const rows = isWhole(frame) ? undefined : painter.paintChange(context, frame);
        if (rows) {
          await guide?.repeat();
          await writing;
          writing = rows.height > 0 ? film.writeChange(canvas.data(), rows) : film.repeat();
          onFrame();
          continue;
        }
        painter.paintPicture(context, frame);
        stills.take(canvas, { frame, isBare: true });
        await guide?.take(canvas);
        painter.paintOverlay(context, frame);
        stills.take(canvas, { frame, isBare: false });
        await writing;
        // Not awaited: the encoder works in its own thread while the next frame is painted.
        writing = film.write(canvas.data());
        onFrame();
      }
      await writing;
      return { film: await film.finish(), guide: (await guide?.finish()) ?? [] };
    },
    close: () => pictures.close(),
  };
}
