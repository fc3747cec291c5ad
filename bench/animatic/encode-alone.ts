import path from 'node:path';
import { installDebian } from './install-debian.ts';
import type { Encoding } from './peers/filtergraph.ts';
import { runCommand } from './run-command.ts';
import { HD, SCENE } from './scene.ts';

/** The floor: the frames of a film, decoded beforehand, through the same encoder with nothing else to do. */
export async function encodeAlone(
  film: string,
  { flags }: Encoding,
  folder: string,
): Promise<() => Promise<void>> {
  await installDebian(['ffmpeg']);
  const frames = path.join(folder, 'frames.yuv');
  const quiet = ['-y', '-v', 'error'];
  await runCommand('ffmpeg', [...quiet, '-i', film, '-an', '-pix_fmt', 'yuv420p', '-f', 'rawvideo', frames]); // prettier-ignore
  const input = ['-f', 'rawvideo', '-pix_fmt', 'yuv420p', '-s', `${HD.width}x${HD.height}`, '-r', String(SCENE.fps)]; // prettier-ignore
  const output = ['-c:v', 'libx264', ...flags, '-g', '60', path.join(folder, 'alone.mp4')];
  return () => runCommand('ffmpeg', [...quiet, ...input, '-i', frames, ...output]);
}
