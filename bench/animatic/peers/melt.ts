import path from 'node:path';
import { installDebian } from '../install-debian.ts';
import { prepareStills } from '../prepare-stills.ts';
import { runCommand } from '../run-command.ts';
import { HD, SCENE } from '../scene.ts';
import type { Encoding } from './filtergraph.ts';
import type { Peer } from './peer.ts';

/** MLT's command line: `affine` moves the stills, `luma` fades, `mix` sounds. No captions: its text needs a display. */
export function melt({ flags }: Encoding): Peer {
  return {
    name: 'melt, affine moves, no captions',
    rounds: 1,
    prepare: async (folder) => {
      await installDebian(['melt']);
      const stills = await prepareStills(folder);
      const args = argsFor(stills, [path.join(folder, 'melt.mp4'), flags]);
      return () => runCommand('melt', args, { env: { QT_QPA_PLATFORM: 'offscreen' } });
    },
  };
}

function argsFor(
  { cards, still }: { cards: string; still: string },
  [output, flags]: [string, readonly string[]],
): string[] {
  const { fps, video, durationSeconds } = SCENE;
  const fade = video.crossFadeSeconds * fps;
  const cardsEnd = SCENE.cards.endSeconds * fps;
  const videoEnd = video.endSeconds * fps;
  const stillFrames = durationSeconds * fps - videoEnd;
  const [first, second] = SCENE.lines.map(({ startSeconds, endSeconds }) => ({
    start: Math.round(startSeconds * fps),
    end: Math.round(endSeconds * fps),
  }));
  const grown = [HD.width, HD.height].map((side) => Math.round(side * SCENE.cards.zoom));
  const wide = [HD.width, HD.height].map((side) => Math.round(side * SCENE.still.zoom));
  const shift = wide[0]! - HD.width;
  return [
    ['-silent', '-profile', 'atsc_720p_30'],
    [cards, `out=${cardsEnd + fade - 1}`, '-attach', 'affine'],
    [
      `transition.rect=0=0 0 ${HD.width} ${HD.height} 1;${cardsEnd}=${(HD.width - grown[0]!) / 2} ${(HD.height - grown[1]!) / 2} ${grown[0]} ${grown[1]} 1`,
    ],
    [video.file, 'in=0', `out=${videoEnd - cardsEnd + fade - 1}`, '-mix', String(fade), '-mixer', 'luma'], // prettier-ignore
    [still, `out=${stillFrames - 1}`, '-attach', 'affine'],
    [
      `transition.rect=0=0 0 ${wide[0]} ${wide[1]} 1;${stillFrames}=-${shift} 0 ${wide[0]} ${wide[1]} 1`,
    ],
    ['-track', '-blank', String(first!.start - 1)],
    [SCENE.lines[0].file, `out=${first!.end - first!.start}`],
    ['-blank', String(second!.start - first!.end - 1)],
    [SCENE.lines[1].file, `out=${second!.end - second!.start}`],
    ['-transition', 'mix', 'a_track=0', 'b_track=1', 'sum=1'],
    ['-consumer', `avformat:${output}`, 'vcodec=libx264', ...asProperties(flags), 'g=60'],
    ['acodec=aac', 'ab=128k', 'real_time=-2'],
  ].flat();
}

/** `-crf 22` as `crf=22`. */
function asProperties(flags: readonly string[]): string[] {
  const pairs = Array.from({ length: flags.length / 2 }, (_, index) => index * 2);
  return pairs.map((index) => `${flags[index]!.slice(1)}=${flags[index + 1]}`);
}
