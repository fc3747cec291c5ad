import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { installDebian } from '../install-debian.ts';
import { prepareStills } from '../prepare-stills.ts';
import { runCommand } from '../run-command.ts';
import { HD, SCENE } from '../scene.ts';
import type { Peer } from './peer.ts';

const VERSION = '0.14.2';
/** It compiles `canvas` and `gl`, and draws on a display that is not there. */
const DEBIAN = 'ffmpeg xvfb xauth build-essential pkg-config python3 libcairo2-dev libpango1.0-dev libjpeg-dev libgif-dev librsvg2-dev libxi-dev libglu1-mesa-dev libglew-dev libgl1-mesa-dri libx11-dev libxext-dev'; // prettier-ignore

/** editly, as its documentation has it; its encoder settings cannot be chosen freely. */
export const editly: Peer = {
  name: `editly ${VERSION}`,
  rounds: 1,
  prepare: async (folder) => {
    await installDebian(DEBIAN.split(' '));
    await writeFile(path.join(folder, 'package.json'), '{"type":"module"}');
    await runCommand('npm', ['install', '--no-audit', '--no-fund', `editly@${VERSION}`], {
      cwd: folder,
    });
    const edit = describeEdit(await prepareStills(folder), path.join(folder, 'editly.mp4'));
    const script = `import editly from 'editly';\nawait editly(${JSON.stringify(edit)});\n`;
    await writeFile(path.join(folder, 'make.js'), script);
    const node = await findNode(folder);
    return () => runCommand('xvfb-run', ['-a', node, 'make.js'], { cwd: folder });
  },
};

/** Its native parts were compiled for this Node, or for the one that npm runs on. */
async function findNode(folder: string): Promise<string> {
  const { execPath, env } = process;
  const loads = (node: string) =>
    runCommand(node, ['-e', 'require("canvas"), require("gl")'], { cwd: folder });
  return loads(execPath).then(
    () => execPath,
    () => env['npm_node_execpath'] ?? execPath,
  );
}

function describeEdit(stills: { cards: string; still: string }, outPath: string) {
  const { cards, video, durationSeconds, fps, lines } = SCENE;
  const fade = video.crossFadeSeconds;
  const caption = (text: string) => ({ type: 'subtitle', text });
  return {
    outPath,
    ...HD,
    fps,
    enableFfmpegLog: false,
    keepSourceAudio: false,
    audioTracks: lines.map(({ file, startSeconds }) => ({ path: file, start: startSeconds })),
    clips: [
      {
        duration: cards.endSeconds + fade,
        transition: { name: 'fade', duration: fade },
        layers: [
          { type: 'image', path: stills.cards, zoomDirection: 'in', zoomAmount: cards.zoom - 1 },
          caption(lines[0].text),
        ],
      },
      {
        duration: video.endSeconds - cards.endSeconds,
        transition: null,
        layers: [{ type: 'video', path: video.file }, caption(lines[1].text)],
      },
      {
        duration: durationSeconds - video.endSeconds,
        transition: null,
        layers: [{ type: 'image', path: stills.still, zoomDirection: 'right' }],
      },
    ],
  };
}
