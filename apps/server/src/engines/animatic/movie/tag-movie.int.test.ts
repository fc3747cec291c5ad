import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ALL_FORMATS, EncodedPacketSink, FilePathSource, Input } from 'mediabunny';
import { AV_LOG_ERROR } from 'node-av/constants';
import { Log } from 'node-av/lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { probeMovie } from '../test-support/probe-movie.ts';
import { writeMovie } from '../test-support/write-movie.ts';
import { listBoxes } from './mp4-box.ts';
import type { MovieTags } from './movie-tags.ts';
import { tagMovie } from './tag-movie.ts';

const SHAPE = { width: 320, height: 240, fps: 30 };
const LABEL = '{"Label":"1","ContentProducer":"Callsheet"}';
const TAGS: MovieTags = {
  title: '夜市 “the market”',
  software: 'Callsheet 0.1.0',
  comment: 'A rehearsal.',
  chapters: [
    { title: 'Shot 1 · wide', startSeconds: 0 },
    { title: `Shot 2 · ${'镜'.repeat(100)}`, startSeconds: 31 / 30 },
  ],
  custom: { AIGC: LABEL },
};

let folder: string;
let plain: string;
let tagged: string;
beforeAll(async () => {
  Log.setLevel(AV_LOG_ERROR);
  folder = await mkdtemp(join(tmpdir(), 'callsheet-tags-'));
  plain = join(folder, 'plain.mp4');
  tagged = join(folder, 'tagged.mp4');
  await writeSample(plain);
  await tagMovie({ source: plain, target: tagged, tags: TAGS });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a tagged movie', () => {
  it('tells FFmpeg its title, software, comment and label, and no time', () => {
    const { tags, streams, video } = probeMovie(tagged);
    expect(tags).toEqual({
      major_brand: 'isom',
      minor_version: '512',
      compatible_brands: 'isomiso2avc1mp41',
      title: '夜市 “the market”',
      encoder: 'Callsheet 0.1.0',
      comment: 'A rehearsal.',
      AIGC: LABEL,
    });
    expect(streams).toBe(2);
    expect(video).toEqual(probeMovie(plain).video);
  });

  it('tells a second, independent reader its title', async () => {
    const input = new Input({ source: new FilePathSource(tagged), formats: ALL_FORMATS });
    const { title, comment, date } = await input.getMetadataTags();
    expect({ title, comment, date }).toEqual({
      title: '夜市 “the market”',
      comment: 'A rehearsal.',
      date: undefined,
    });
    input.dispose();
  });

  it('holds the label as plain bytes, which is how the simplest check looks for it', async () => {
    const bytes = await readFile(tagged);
    expect(bytes.includes(Buffer.from('mdtaAIGC'))).toBe(true);
    expect(bytes.includes(Buffer.from(LABEL))).toBe(true);
  });

  it('has its chapters in units of 100 ns, a title cut at 255 bytes and no letter halved', async () => {
    const bytes = await readFile(tagged);
    const at = bytes.indexOf('chpl') + 4;
    expect(bytes.readUInt8(at)).toBe(1);
    const count = bytes.readUInt8(at + 8);
    let offset = at + 9;
    const chapters = Array.from({ length: count }, () => {
      const start = Number(bytes.readBigUInt64BE(offset));
      const length = bytes.readUInt8(offset + 8);
      const title = bytes.toString('utf8', offset + 9, offset + 9 + length);
      offset += 9 + length;
      return { start, title };
    });
    expect(chapters).toEqual([
      { start: 0, title: 'Shot 1 · wide' },
      { start: 10_333_333, title: `Shot 2 · ${'镜'.repeat(81)}` },
    ]);
  });

  it('plays every packet of the plain one, byte for byte', async () => {
    expect(await packetsOf(tagged)).toEqual(await packetsOf(plain));
  });

  it('has its index in front of its data still, and the same boxes', async () => {
    const types = async (path: string) =>
      listBoxes(await readFile(path)).map(({ type, end, start }) => `${type} ${end - start}`);
    const [before, after] = [await types(plain), await types(tagged)];
    expect(after.map((line) => line.split(' ')[0])).toEqual(['ftyp', 'moov', 'free', 'mdat']);
    expect(after.toSpliced(1, 1)).toEqual(before.toSpliced(1, 1));
  });

  it('is the same bytes each time', async () => {
    const again = join(folder, 'again.mp4');
    await tagMovie({ source: plain, target: again, tags: TAGS });
    expect((await readFile(again)).equals(await readFile(tagged))).toBe(true);
  });
});

it.each([
  ['is no movie', Buffer.from('no movie at all, but long enough')],
  ['has its data first', Buffer.from('\0\0\0\x08ftyp\0\0\0\x08mdat')],
  ['is cut off', Buffer.from('\0\0\0\x08ftyp\0\0')],
])('a file that %s is refused', async (_why, bytes) => {
  const source = join(folder, 'bad.mp4');
  await writeFile(source, bytes);
  const tagging = tagMovie({ source, target: join(folder, 'never.mp4'), tags: TAGS });
  await expect(tagging).rejects.toThrow(/the movie (begins|ends)/);
});

async function packetsOf(path: string) {
  const input = new Input({ source: new FilePathSource(path), formats: ALL_FORMATS });
  const packets: unknown[] = [];
  for (const track of await input.getTracks()) {
    for await (const packet of new EncodedPacketSink(track).packets())
      packets.push([track.type, packet.timestamp, Buffer.from(packet.data).toString('base64')]);
  }
  input.dispose();
  return packets;
}

async function writeSample(path: string): Promise<void> {
  const tone = Float32Array.from({ length: 96_000 }, (_, i) => 0.2 * Math.sin(i / 20));
  await writeMovie({ ...SHAPE, path }, [31, 29], {
    frameAt: (frame) => Buffer.alloc(SHAPE.width * SHAPE.height * 4, frame * 4),
    sound: { left: tone, right: tone },
  });
}
