import {
  EncodedPacketSink,
  FilePathSource,
  Input,
  MP3,
  MP4,
  QTFF,
  WAVE,
  type InputFormat,
  type InputTrack,
  type InputVideoTrack,
} from 'mediabunny';
import { CallsheetError, type MediaFacts } from '@callsheet/contract';
import { checkWavLength } from './check-wav-length.ts';
import type { StreamFormat } from './media-format.ts';
import { unreadable } from './unreadable.ts';

const PARSERS: Record<StreamFormat, InputFormat> = { mp4: MP4, mov: QTFF, wav: WAVE, mp3: MP3 };

/** A camera writes two to four; each costs a decoder. */
const MAX_TRACKS = 16;
/** The fastest cameras; a million frames in a second would keep a decoder busy for an hour. */
const MAX_FRAMES_PER_SECOND = 240;
/** Enough to know the rate of any video that is not far too long anyway. */
const COUNTED_FRAMES = 10_000;
const CACHE_BYTES = 8 * 1024 * 1024;

export type StreamFacts = Exclude<MediaFacts, { kind: 'image' }>;

/**
 * Reads the facts of a video or a sound in TypeScript, before FFmpeg sees a byte (promise P22).
 * Durations come from the packets, not from the header, which may say anything.
 * @throws CallsheetError `media.unreadable`.
 */
export async function probeStream(path: string, format: StreamFormat): Promise<StreamFacts> {
  if (format === 'wav') await checkWavLength(path);
  const source = new FilePathSource(path, { maxCacheSize: CACHE_BYTES });
  const input = new Input({ source, formats: [PARSERS[format]] });
  try {
    const tracks = await input.getTracks();
    if (tracks.length === 0) throw unreadable('it is cut off or empty');
    if (tracks.length > MAX_TRACKS) throw unreadable(`it has more than ${MAX_TRACKS} tracks`);
    return await readFacts(tracks, format);
  } catch (error) {
    if (error instanceof CallsheetError) throw error;
    throw unreadable(`it is no readable ${format.toUpperCase()}`);
  } finally {
    input.dispose();
  }
}

async function readFacts(
  tracks: readonly InputTrack[],
  format: StreamFormat,
): Promise<StreamFacts> {
  const video = tracks.find((track) => track.isVideoTrack());
  const audio = tracks.find((track) => track.isAudioTrack());
  if (format === 'wav' || format === 'mp3') {
    if (!audio) throw unreadable('it has no sound');
    return { kind: 'audio', format, durationSeconds: await measure(audio) };
  }
  if (!video) throw unreadable('it has no video track');
  const durationSeconds = await measure(video);
  const { averagePacketRate } = await video.computePacketStats(COUNTED_FRAMES);
  if (averagePacketRate > MAX_FRAMES_PER_SECOND) {
    throw unreadable(`it has more than ${MAX_FRAMES_PER_SECOND} frames a second`);
  }
  if (audio) await measure(audio);
  return { kind: 'video', format, ...(await readSize(video)), durationSeconds, hasAudio: !!audio };
}

async function readSize(video: InputVideoTrack): Promise<{ width: number; height: number }> {
  const width = await video.getDisplayWidth();
  const height = await video.getDisplayHeight();
  if (!(width > 0 && height > 0)) throw unreadable('it has no pixels');
  return { width, height };
}

/** Seconds from the first packet to the end of the last one, whose bytes must be there. */
async function measure(track: InputTrack): Promise<number> {
  const sink = new EncodedPacketSink(track);
  const first = await sink.getFirstPacket();
  const last = await sink.getPacket(Number.MAX_SAFE_INTEGER);
  if (!first || !last || last.byteLength === 0) throw unreadable('it is cut off or empty');
  const durationSeconds = last.timestamp + last.duration - Math.max(first.timestamp, 0);
  if (!(durationSeconds > 0)) throw unreadable('it lasts no time at all');
  return durationSeconds;
}
