import { createRequire } from 'node:module';
import { GlobalFonts } from '@napi-rs/canvas';
import { FONT_FAMILY } from '@callsheet/animatic';

const FILE = '@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf';

/** The one font of the film comes from npm: what a machine has installed must not show in a video. */
export function registerFonts(): void {
  const path = createRequire(import.meta.url).resolve(FILE);
  if (GlobalFonts.registerFromPath(path, FONT_FAMILY) === null) {
    throw new Error(`The font ${FILE} could not be read.`);
  }
}
