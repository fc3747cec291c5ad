import {
  AV_LOG_QUIET,
  AVERROR_EAGAIN,
  AVMEDIA_TYPE_AUDIO,
  AVMEDIA_TYPE_VIDEO,
  type AVMediaType,
} from 'node-av/constants';
import {
  Codec,
  CodecContext,
  Dictionary,
  FormatContext,
  Frame,
  InputFormat,
  Log,
  Packet,
  type Stream,
} from 'node-av/lib';
import { CallsheetError } from '@callsheet/contract';
import type { StreamFormat } from '../probe/media-format.ts';
import type { StreamFacts } from '../probe/probe-stream.ts';
import { unreadable } from '../probe/unreadable.ts';

const DEMUXERS: Record<StreamFormat, string> = { mp4: 'mov', mov: 'mov', wav: 'wav', mp3: 'mp3' };

/**
 * The demuxer is forced and may open nothing beside the one file: a playlist or a reference inside
 * it would otherwise reach for other files or the network (promise P21).
 */
const OPEN_OPTIONS = {
  protocol_whitelist: 'file',
  probesize: 1_000_000,
  analyzeduration: 1_000_000,
};

/** Packets until the first picture and the first sound; decoders hold back a few dozen at most. */
const MAX_PACKETS = 500;

/**
 * Decodes the first picture and the first sound of a file whose facts are known. Cheap on purpose:
 * the engine decodes the whole, and a file that lies deep inside fails there.
 * @throws CallsheetError `media.unreadable`.
 */
export function decodeStream(path: string, facts: StreamFacts): void {
  Log.setLevel(AV_LOG_QUIET);
  const input = new FormatContext();
  const options = Dictionary.fromObject(OPEN_OPTIONS);
  const demuxer = InputFormat.findInputFormat(DEMUXERS[facts.format]);
  try {
    check(input.openInputSync(`file:${path}`, demuxer, options), 'it cannot be opened');
    check(input.findStreamInfoSync(null), 'its streams cannot be told');
    const wanted = wantedStreams(input, facts).map(openDecoder);
    decodeFirstFrames(input, wanted, facts);
  } catch (error) {
    throw error instanceof CallsheetError ? error : unreadable('it cannot be decoded', error);
  } finally {
    input.closeInputSync();
  }
}

function wantedStreams(input: FormatContext, facts: StreamFacts): Stream[] {
  const types: AVMediaType[] = [];
  if (facts.kind === 'video') types.push(AVMEDIA_TYPE_VIDEO);
  if (facts.kind === 'audio' || facts.hasAudio) types.push(AVMEDIA_TYPE_AUDIO);
  return types.map((type) => {
    const stream = input.streams.find(({ codecpar }) => codecpar.codecType === type);
    if (!stream) throw unreadable('a stream that its header promises is not there');
    return stream;
  });
}

type Decoder = { streamIndex: number; context: CodecContext; isDone: boolean };

function openDecoder(stream: Stream): Decoder {
  const codec = Codec.findDecoder(stream.codecpar.codecId);
  if (!codec) throw unreadable('it uses a codec that this server does not have');
  const context = new CodecContext();
  context.allocContext3(codec);
  check(context.parametersToContext(stream.codecpar), 'its codec parameters are damaged');
  context.threadCount = 1;
  check(context.open2Sync(codec), 'its codec parameters are damaged');
  return { streamIndex: stream.index, context, isDone: false };
}

function decodeFirstFrames(input: FormatContext, decoders: Decoder[], facts: StreamFacts): void {
  const packet = new Packet();
  packet.alloc();
  for (let count = 0; count < MAX_PACKETS && decoders.some(({ isDone }) => !isDone); count += 1) {
    if (input.readFrameSync(packet) < 0) break;
    const decoder = decoders.find(({ streamIndex }) => streamIndex === packet.streamIndex);
    if (decoder && !decoder.isDone) decode(decoder, packet, facts);
    packet.unref();
  }
  // A decoder gives up what it held back once it is told that nothing follows.
  for (const decoder of decoders) if (!decoder.isDone) decode(decoder, null, facts);
  packet.free();
  if (decoders.some(({ isDone }) => !isDone)) throw unreadable('nothing in it can be decoded');
}

function decode(decoder: Decoder, packet: Packet | null, facts: StreamFacts): void {
  const sent = decoder.context.sendPacketSync(packet);
  if (sent < 0 && sent !== AVERROR_EAGAIN) throw unreadable('its first packets cannot be decoded');
  const frame = new Frame();
  frame.alloc();
  const received = decoder.context.receiveFrameSync(frame);
  decoder.isDone = received >= 0;
  if (decoder.isDone && frame.isVideo()) checkSize(frame, facts);
  frame.free();
}

/** A header that says little and a picture that is huge would only show when the memory is gone. */
function checkSize({ width, height }: Frame, facts: StreamFacts): void {
  if (facts.kind !== 'video') return;
  const most = 2 * Math.max(facts.width, facts.height);
  if (width > most || height > most)
    throw unreadable('its pictures are larger than its header says');
}

function check(result: number, problem: string): void {
  if (result < 0) throw unreadable(problem);
}
