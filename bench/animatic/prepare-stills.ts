import path from 'node:path';
import sharp from 'sharp';
import { HD, SCENE } from './scene.ts';

/** The two still shots as whole pictures, for programs that move one picture at a time. */
export async function prepareStills(folder: string): Promise<{ cards: string; still: string }> {
  const [cards, still] = ['cards.png', 'still.png'].map((name) => path.join(folder, name));
  const { left, right, backdrop } = SCENE.cards;
  const overlays = await Promise.all(
    [left, right].map(async (card) => ({
      input: await fill(card.file, card.width * HD.width, card.height * HD.height).toBuffer(),
      left: Math.round(card.x * HD.width),
      top: Math.round(card.y * HD.height),
    })),
  );
  const back = await fill(backdrop, HD.width, HD.height).blur(24).modulate({ brightness: 0.5 }).toBuffer(); // prettier-ignore
  await sharp(back).composite(overlays).toFile(cards!);
  await fill(SCENE.still.file, HD.width * SCENE.still.zoom, HD.height * SCENE.still.zoom).toFile(
    still!,
  );
  return { cards: cards!, still: still! };
}

function fill(file: string, width: number, height: number) {
  return sharp(file).resize(Math.round(width), Math.round(height), { fit: 'cover' }).png();
}
