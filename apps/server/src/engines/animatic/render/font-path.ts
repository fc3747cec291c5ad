import { createRequire } from 'node:module';

const FILE = '@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf';

/** The one font of the film comes from npm: what a machine has installed must not show in a video. */
export function fontPath(): string {
  return createRequire(import.meta.url).resolve(FILE);
}
