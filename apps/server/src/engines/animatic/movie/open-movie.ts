import { AVFMT_FLAG_BITEXACT } from 'node-av/constants';
import { FFmpegError, FormatContext } from 'node-av/lib';
import { openAudioTrack, SAMPLE_RATE_HZ, type StereoSound } from './open-audio-track.ts';
import type { VideoPacket, VideoShape } from './open-video-encoder.ts';
import { openVideoTrack } from './open-video-track.ts';

/** An MP4 that is being joined from encoded runs of frames. */
export type Movie = {
  /** The next run of the film. The sound up to its end goes in with it. One call at a time. */
  writeRun(packets: readonly VideoPacket[]): Promise<void>;
  /** Closes the file: only now is it whole. */
  finish(): Promise<void>;
};

export type MovieShape = VideoShape & { path: string };

/**
 * Opens an MP4 with one H.264 and, where there is sound, one AAC track, its index in front of its data (fast start).
 * The file names no time and no library: the same frames and sound give the same bytes.
 */
export function openMovie(shape: MovieShape, sound: StereoSound | null): Movie {
  const container = new FormatContext();
  const opened = container.allocOutputContext2(null, 'mp4', shape.path);
  FFmpegError.throwIfError(opened, 'open movie');
  container.setFlags(AVFMT_FLAG_BITEXACT);
  const video = openVideoTrack(container, shape);
  const audio = sound && openAudioTrack(container, sound);
  FFmpegError.throwIfError(container.openOutputSync(), 'create movie');
  container.setOption('movflags', '+faststart');
  FFmpegError.throwIfError(container.writeHeaderSync(), 'begin movie');

  let frames = 0;
  return {
    writeRun: async (packets) => {
      const firstFrame = frames;
      for (const packet of packets) {
        video.write(packet, firstFrame);
        frames += 1;
        await audio?.writeUntil((frames * SAMPLE_RATE_HZ) / shape.fps);
      }
    },
    finish: async () => {
      await audio?.finish();
      FFmpegError.throwIfError(await container.writeTrailer(), 'end movie');
      container.closeOutputSync();
      video.close();
      audio?.close();
      container.freeContext();
    },
  };
}
