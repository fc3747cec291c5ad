import { Packet, Rational } from 'node-av/lib';
import type { FormatContext } from 'node-av/lib';
import { addTrack } from './add-track.ts';
import { openX264, type VideoPacket, type VideoShape } from './open-video-encoder.ts';

export type VideoTrack = {
  /** Takes the next packet of a run; `firstFrame` is where in the film the run begins. */
  write(packet: VideoPacket, firstFrame: number): void;
  close(): void;
};

/**
 * The stream that runs of frames are joined in, each from an encoder of its own with the same settings.
 * Decoding times are counted through the film: an encoder cannot know what came before its first frame.
 */
export function openVideoTrack(container: FormatContext, shape: VideoShape): VideoTrack {
  const encoder = openX264(shape, () => undefined);
  const track = addTrack(container, encoder.context);
  const reorderFrames = encoder.context.hasBFrames;
  encoder.close();
  track.stream.avgFrameRate = new Rational(shape.fps, 1);
  const packet = new Packet();
  packet.alloc();
  let count = 0;
  return {
    write: ({ bytes, frame, isKey }, firstFrame) => {
      packet.data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      packet.isKeyframe = isKey;
      packet.pts = BigInt(firstFrame + frame);
      packet.dts = BigInt(count++ - reorderFrames);
      packet.duration = 1n;
      track.write(packet);
    },
    close: () => packet.free(),
  };
}
