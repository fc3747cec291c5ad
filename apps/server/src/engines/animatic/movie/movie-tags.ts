import { box, fullBox, uint32 } from './mp4-box.ts';

export type Chapter = { title: string; startSeconds: number };

/** What a movie says of itself. */
export type MovieTags = {
  title: string;
  /** What made it, with its version. */
  software: string;
  comment: string;
  /** In order, the first at 0. */
  chapters: readonly Chapter[];
  /** Under keys of their own. */
  custom: Readonly<Record<string, string>>;
};

/**
 * The boxes that carry the tags, to stand at the end of `moov`: names as in iTunes, chapters as in Nero, and
 * custom keys as in QuickTime, which is where FFmpeg writes them with `use_metadata_tags`. No time is named.
 */
export function writeTagBoxes({ custom, ...known }: MovieTags): Buffer {
  const tags = { '©nam': known.title, '©too': known.software, '©cmt': known.comment };
  const items = Object.entries(tags).map(([type, value]) => box(type, dataBox(value)));
  const named = fullBox('meta', 0, handlerBox('mdir', 'appl'), box('ilst', ...items));
  return Buffer.concat([box('udta', named, chapterBox(known.chapters)), customBox(custom)]);
}

function customBox(custom: MovieTags['custom']): Buffer {
  const names = Object.keys(custom);
  const keys = names.map((name) => box('mdta', name));
  // An item's type is its key's number, from 1.
  const items = names.map((name, index) => {
    const item = box('\0\0\0\0', dataBox(custom[name]!));
    item.writeUInt32BE(index + 1, 4);
    return item;
  });
  return fullBox(
    'meta',
    0,
    handlerBox('mdta', '\0\0\0\0'),
    fullBox('keys', 0, uint32(names.length), ...keys),
    box('ilst', ...items),
  );
}

/** UTF-8 text, of no country and no language. */
function dataBox(text: string): Buffer {
  return box('data', uint32(1), uint32(0), text);
}

function handlerBox(type: string, manufacturer: string): Buffer {
  const reserved = Buffer.alloc(8);
  return fullBox('hdlr', 0, uint32(0), type, manufacturer, reserved, '\0');
}

/** One byte counts the chapters, and one the letters of a title. */
const MOST = 255;

/** Starts in units of 100 ns. */
function chapterBox(chapters: readonly Chapter[]): Buffer {
  const listed = chapters.slice(0, MOST).map(({ title, startSeconds }) => {
    const head = Buffer.alloc(9);
    const name = cutBytes(title, MOST);
    head.writeBigUInt64BE(BigInt(Math.round(startSeconds * 10_000_000)));
    head.writeUInt8(name.length, 8);
    return Buffer.concat([head, name]);
  });
  return fullBox('chpl', 1, uint32(0), Buffer.from([listed.length]), ...listed);
}

/** The text in UTF-8, without what goes over the limit, and without half a letter. */
function cutBytes(text: string, most: number): Buffer {
  const bytes = Buffer.from(text, 'utf8');
  let end = Math.min(most, bytes.length);
  while (end < bytes.length && (bytes[end]! & 0xc0) === 0x80) end -= 1;
  return bytes.subarray(0, end);
}
