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
  const send = (file: SentFile, model = 'wan2.7-r2v') => {
    const key = `${model} ${file.name}`;
    const sending =
      sent.get(key) ??
      file.read().then((bytes) => uploadFile(api, { name: file.name, bytes }, model));
    sent.set(key, sending);
    return sending;
  };
  const fileOf = ({ file, output }: GalleryMedia): SentFile => {
    if (output) return { name: `${file}-${output}`, read: () => outputOf(file, output) };
    if (file.endsWith('.svg'))
      return { name: file.replace('.svg', '.png'), read: () => drawProp(file) };
    return { name: file, read: () => readSample(file) };
  };
  return (film: GalleryFilm): Promise<RequestMedia[]> =>
    Promise.all(
      film.media.map(async (media) => ({
        type: media.type,
        url: await send(fileOf(media), film.model),
        ...(media.voice && {
          reference_voice: await send(fileOf({ ...media, file: media.voice }), film.model),
        }),
      })),
    );
}

type SentFile = { name: string; read(): Promise<Uint8Array<ArrayBuffer>> };

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
