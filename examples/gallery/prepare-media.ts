import { readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { uploadFile, type Api } from '../demo/api.ts';
import type { GalleryFilm, GalleryMedia } from './films.ts';

const EXAMPLES = path.resolve(import.meta.dirname, '..');

export type RequestMedia = { type: string; url: string; reference_voice?: string };

/**
 * Sends a film's media ahead, each file once, and gives the `media` of its request.
 * `outputOf` reads an output of a film that was made before.
 */
export function mediaSender(
  api: Api,
  outputOf: (film: string, output: string) => Promise<Uint8Array<ArrayBuffer>>,
) {
  const sent = new Map<string, Promise<string>>();
  const send = (name: string, read: () => Promise<Uint8Array<ArrayBuffer>>) => {
    const known = sent.get(name);
    if (known) return known;
    const sending = read().then((bytes) => uploadFile(api, { name, bytes }));
    sent.set(name, sending);
    return sending;
  };
  const sendMedia = ({ file, output }: GalleryMedia) => {
    if (output) return send(`${file}-${output}`, () => outputOf(file, output));
    if (file.endsWith('.svg')) return send(file.replace('.svg', '.png'), () => drawProp(file));
    return send(file, () => readSample(file));
  };
  return (film: GalleryFilm): Promise<RequestMedia[]> =>
    Promise.all(
      film.media.map(async (media) => ({
        type: media.type,
        url: await sendMedia(media),
        ...(media.voice && {
          reference_voice: await send(media.voice, () => readSample(media.voice!)),
        }),
      })),
    );
}

async function readSample(name: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await readFile(path.join(EXAMPLES, 'media', name)));
}

/** The API takes no SVG. */
async function drawProp(name: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(
    await sharp(path.join(EXAMPLES, 'gallery/props', name))
      .png()
      .toBuffer(),
  );
}
