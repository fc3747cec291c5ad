import path from 'node:path';
import { fontPath } from '../../../apps/server/src/engines/animatic/render/font-path.ts';
import { installDebian } from '../install-debian.ts';
import { runCommand } from '../run-command.ts';
import { HD, SCENE, type Size } from '../scene.ts';
import type { Peer } from './peer.ts';

export type Encoding = { label: string; flags: readonly string[] };

/** One raw FFmpeg filtergraph: `zoompan` for each still, `overlay`, `xfade`, `drawtext`, x264 and AAC. */
export function filtergraph({ label, flags }: Encoding, size: Size = HD): Peer {
  return {
    name: `FFmpeg filtergraph, ${label}`,
    rounds: 3,
    prepare: async (folder) => {
      await installDebian(['ffmpeg']);
      const output = path.join(folder, `filtergraph-${label.replaceAll(/\W+/g, '-')}.mp4`);
      return () => runCommand('ffmpeg', argsFor(size, [...flags, output]));
    },
  };
}

function argsFor(size: Size, output: readonly string[]): string[] {
  const { cards, video, still, lines, durationSeconds } = SCENE;
  const files = [cards.left.file, cards.right.file, video.file, still.file, ...lines.map(({ file }) => file)]; // prettier-ignore
  return [
    ['-y', '-v', 'error'],
    files.flatMap((file) => ['-i', file]),
    ['-filter_complex', [...cardShot(size), ...videoShot(size), ...stillShot(size), ...sound()].join(';')], // prettier-ignore
    ['-map', '[v]', '-map', '[a]', '-t', String(durationSeconds), '-g', '60'],
    ['-c:v', 'libx264', '-pix_fmt', 'yuv420p', '-c:a', 'aac', '-b:a', '128k'],
    ['-movflags', '+faststart', ...output],
  ].flat();
}

const END = 'format=yuv420p,setsar=1,settb=1/30';

function cardShot({ width, height }: Size): string[] {
  const { cards, fps } = SCENE;
  const frames = cards.endSeconds * fps;
  const grow = (box: { width: number; height: number }) => {
    const [w, h] = [even(box.width * width), even(box.height * height)];
    const zoom = `1+${cards.zoom - 1}*on/${frames}`;
    return `scale=${w}:${h},setsar=1,zoompan=z='${zoom}':d=${frames}:s=${w}x${h}:x='iw/2-(iw/zoom/2)':y='ih/2-(ih/zoom/2)':fps=${fps}`;
  };
  return [
    '[0]split[b0][l0]',
    `[b0]scale=${width}:${height}:force_original_aspect_ratio=increase,crop=${width}:${height},gblur=24,eq=brightness=-0.3,setsar=1,zoompan=z=1.02:d=${frames}:s=${width}x${height}:fps=${fps}[back]`,
    `[l0]${grow(cards.left)}[left]`,
    `[1]${grow(cards.right)}[right]`,
    `[back][left]overlay=x=W*${cards.left.x}:y=H*${cards.left.y}[one]`,
    `[one][right]overlay=x=W*${cards.right.x}:y=H*${cards.right.y},${END}[cards]`,
  ];
}

function videoShot({ width, height }: Size): string[] {
  const { cards, video, fps } = SCENE;
  const { crossFadeSeconds: fade, endSeconds } = video;
  return [
    `[2:v]trim=0:${endSeconds - cards.endSeconds + fade},setpts=PTS-STARTPTS,scale=${width}:${height},fps=${fps},${END}[video]`,
    `[cards]tpad=stop_mode=clone:stop_duration=${fade}[held]`,
    `[held][video]xfade=transition=fade:duration=${fade}:offset=${cards.endSeconds},trim=0:${endSeconds},setpts=PTS-STARTPTS,settb=1/30[begin]`,
  ];
}

function stillShot({ width, height }: Size): string[] {
  const { video, still, durationSeconds, fps } = SCENE;
  const frames = (durationSeconds - video.endSeconds) * fps;
  const [w, h] = [even(width * still.zoom), even(height * still.zoom)];
  return [
    `[3]scale=${w}:-2,crop=${w}:${h},setsar=1,zoompan=z=${still.zoom}:x='(iw-iw/zoom)*on/${frames}':y=0:d=${frames}:s=${width}x${height}:fps=${fps},${END}[still]`,
    `[begin][still]concat=n=2:v=1:a=0,${SCENE.lines.map(caption).join(',')}[v]`,
  ];
}

function caption({ text, startSeconds, endSeconds }: (typeof SCENE.lines)[number]): string {
  return `drawtext=fontfile=${fontPath()}:text='${text}':x=(w-tw)/2:y=h*0.87:fontsize=h/20:fontcolor=white:box=1:boxcolor=black@0.7:boxborderw=12:enable='between(t,${startSeconds},${endSeconds})'`;
}

function sound(): string[] {
  const lines = SCENE.lines.map(
    ({ startSeconds, endSeconds }, index) =>
      `[${index + 4}:a]aresample=48000,atrim=0:${endSeconds - startSeconds},adelay=${startSeconds * 1000}:all=1[a${index}]`,
  );
  return [
    ...lines,
    `[a0][a1]amix=inputs=2:normalize=0,apad,atrim=0:${SCENE.durationSeconds},aformat=channel_layouts=stereo[a]`,
  ];
}

function even(pixels: number): number {
  return Math.round(pixels / 2) * 2;
}
