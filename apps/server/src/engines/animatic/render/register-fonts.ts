import { GlobalFonts } from '@napi-rs/canvas';
import { FONT_FAMILY } from '@callsheet/animatic/surface';
import { fontPath } from './font-path.ts';

export function registerFonts(): void {
  const path = fontPath();
  if (GlobalFonts.registerFromPath(path, FONT_FAMILY) === null) {
    throw new Error(`The font ${path} could not be read.`);
  }
}
