import { Decoder, Demuxer } from 'node-av/api';
import { AV_PIX_FMT_RGB24 } from 'node-av/constants';
import sharp from 'sharp';

const CELL_WIDTH = 384;
const GAP = 8;

/** Draws frames of a video, by number and in order, into one JPEG, in reading order. */
export async function makeSheet(
  video: string,
  sheet: string,
  { frames, columns }: { frames: readonly number[]; columns: number },
): Promise<void> {
  const cells = await decodeFrames(video, new Set(frames));
  const { width, height } = cells[0]!;
  const rows = Math.ceil(cells.length / columns);
  await sharp({
    create: {
      width: columns * (width + GAP) + GAP,
      height: rows * (height + GAP) + GAP,
      channels: 3,
      background: '#181818',
    },
  })
    .composite(
      cells.map(({ data }, index) => ({
        input: data,
        raw: { width, height, channels: 3 as const },
        left: GAP + (index % columns) * (width + GAP),
        top: GAP + Math.floor(index / columns) * (height + GAP),
      })),
    )
    .jpeg({ quality: 88 })
    .toFile(sheet);
}

type Cell = { data: Buffer; width: number; height: number };

/** Decodes the whole video in order and keeps only the wanted frames, already small. */
async function decodeFrames(video: string, wanted: Set<number>): Promise<Cell[]> {
  const input = await Demuxer.open(video, { format: 'mp4' });
  const stream = input.video()!;
  const { width: sourceWidth, height: sourceHeight } = stream.codecpar;
  const width = CELL_WIDTH;
  const height = 2 * Math.round((CELL_WIDTH * sourceHeight) / sourceWidth / 2);
  const decoder = await Decoder.create(stream, {
    rescale: { width, height, pixelFormat: AV_PIX_FMT_RGB24 },
  });
  const cells: Cell[] = [];
  let index = 0;
  for await (const frame of decoder.frames(input.packets(stream.index))) {
    if (!frame) continue;
    if (wanted.has(index)) cells.push({ data: frame.toBuffer(), width, height });
    index += 1;
    frame.free();
  }
  decoder.close();
  await input.close();
  return cells;
}
