import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import {
  ALL_FORMATS,
  EncodedAudioPacketSource,
  EncodedPacketSink,
  EncodedVideoPacketSource,
  FilePathSource,
  FilePathTarget,
  Input,
  MovOutputFormat,
  Mp4OutputFormat,
  Output,
} from 'mediabunny';

/** The sample cast of the repository. */
export function sample(name: string): string {
  return join(import.meta.dirname, '../../../../../examples/media', name);
}

export function pngChunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

export type PngShape = {
  width: number;
  height: number;
  /** 0 grey, 2 RGB, 3 palette, 4 grey and alpha, 6 RGBA. */
  colourType: number;
  bitDepth?: number;
  /** Chunks between the header and the pixels. */
  extra?: Buffer[];
  /** Uncompressed rows, each after its filter byte; absent: zeros. */
  rows?: Buffer;
};

export const PNG_SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');

export function makePng(shape: PngShape): Buffer {
  const { width, height, colourType, bitDepth = 8, extra = [] } = shape;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = bitDepth;
  header[9] = colourType;
  const channels = [1, 0, 3, 1, 2, 0, 4][colourType]!;
  const rows = shape.rows ?? Buffer.alloc((1 + (width * channels * bitDepth) / 8) * height);
  return Buffer.concat([
    PNG_SIGNATURE,
    pngChunk('IHDR', header),
    ...extra,
    pngChunk('IDAT', deflateSync(rows, { level: 1 })),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A BMP, of 24 bits if not told otherwise; a negative height puts the first row on top. */
export function makeBmp(
  width: number,
  height: number,
  { bitsPerPixel = 24, compression = 0 } = {},
): Buffer {
  const rowBytes = Math.ceil((width * bitsPerPixel) / 32) * 4;
  const paletteBytes = bitsPerPixel > 8 ? 0 : 4 * 2 ** bitsPerPixel;
  const start = 54 + paletteBytes;
  const bytes = Buffer.alloc(start + rowBytes * Math.abs(height), 0x40);
  bytes.fill(0, 0, start);
  bytes.write('BM', 0, 'latin1');
  bytes.writeUInt32LE(bytes.length, 2);
  bytes.writeUInt32LE(start, 10);
  bytes.writeUInt32LE(40, 14);
  bytes.writeInt32LE(width, 18);
  bytes.writeInt32LE(height, 22);
  bytes.writeUInt16LE(1, 26);
  bytes.writeUInt16LE(bitsPerPixel, 28);
  bytes.writeUInt32LE(compression, 30);
  return bytes;
}

export type WavShape = {
  seconds: number;
  sampleRate?: number;
  /** What the header says. */ dataBytes?: number;
};

/** A silent WAV, 16 bit, mono. */
export function makeWav({ seconds, sampleRate = 8_000, dataBytes }: WavShape): Buffer {
  const length = Math.round(seconds * sampleRate) * 2;
  const bytes = Buffer.alloc(44 + length);
  bytes.write('RIFF', 0, 'latin1');
  bytes.writeUInt32LE(Math.min((dataBytes ?? length) + 36, 0xffffffff), 4);
  bytes.write('WAVEfmt ', 8, 'latin1');
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(1, 22);
  bytes.writeUInt32LE(sampleRate, 24);
  bytes.writeUInt32LE(sampleRate * 2, 28);
  bytes.writeUInt16LE(2, 32);
  bytes.writeUInt16LE(16, 34);
  bytes.write('data', 36, 'latin1');
  bytes.writeUInt32LE(dataBytes ?? length, 40);
  return bytes;
}

/** Silent MPEG-1 layer III frames: 128 kbit/s, 44.1 kHz, 417 bytes, 1152 samples each. */
export function makeMp3(frames: number): Buffer {
  const frame = Buffer.alloc(417);
  frame.writeUInt32BE(0xfffb9064);
  return Buffer.concat(Array.from({ length: frames }, () => frame));
}

/** An ID3v2.3 tag with padding. */
export function makeId3(paddingBytes: number): Buffer {
  const head = Buffer.from('ID3\x03\0\0\0\0\0\0', 'latin1');
  for (let index = 0; index < 4; index += 1) {
    head[9 - index] = (paddingBytes >>> (7 * index)) & 0x7f;
  }
  return Buffer.concat([head, Buffer.alloc(paddingBytes)]);
}

export function mp4Box(type: string, ...content: Uint8Array[]): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + content.reduce((sum, { length }) => sum + length, 0));
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, ...content]);
}

export const FTYP = mp4Box('ftyp', Buffer.from('isom\0\0\x02\0isommp41', 'latin1'));

export type Remux = {
  path: string;
  container: 'mp4' | 'mov';
  seconds: number;
  withVideo?: boolean;
  withAudio?: boolean;
  rotation?: 0 | 90 | 180 | 270;
};

/** The first seconds of the sample video in another container, without encoding anything. */
export async function remux(wanted: Remux): Promise<void> {
  const { withVideo = true, withAudio = true, rotation = 0 } = wanted;
  const source = new FilePathSource(sample('market-boy.mp4'));
  const input = new Input({ source, formats: ALL_FORMATS });
  const output = new Output({
    format: wanted.container === 'mov' ? new MovOutputFormat() : new Mp4OutputFormat(),
    target: new FilePathTarget(wanted.path),
  });
  const video = (await input.getPrimaryVideoTrack())!;
  const audio = (await input.getPrimaryAudioTrack())!;
  const videoSource = new EncodedVideoPacketSource('avc');
  const audioSource = new EncodedAudioPacketSource('aac');
  if (withVideo) output.addVideoTrack(videoSource, { rotation });
  if (withAudio) output.addAudioTrack(audioSource);
  await output.start();
  if (withVideo) {
    const decoderConfig = (await video.getDecoderConfig())!;
    for await (const packet of new EncodedPacketSink(video).packets()) {
      if (packet.timestamp < wanted.seconds) await videoSource.add(packet, { decoderConfig });
    }
  }
  if (withAudio) {
    const decoderConfig = (await audio.getDecoderConfig())!;
    for await (const packet of new EncodedPacketSink(audio).packets()) {
      if (packet.timestamp < wanted.seconds) await audioSource.add(packet, { decoderConfig });
    }
  }
  await output.finalize();
  input.dispose();
}
