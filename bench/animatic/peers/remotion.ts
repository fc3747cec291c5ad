import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { installDebian } from '../install-debian.ts';
import { prepareStills } from '../prepare-stills.ts';
import { runCommand } from '../run-command.ts';
import { HD, SCENE } from '../scene.ts';
import type { Peer } from './peer.ts';

const VERSION = '4.0.529';
const PACKAGES = [
  ...['remotion', '@remotion/bundler', '@remotion/renderer'].map((name) => `${name}@${VERSION}`),
  'react@19',
  'react-dom@19',
];

/** Remotion with Debian's Chromium. It is bundled beforehand: only the rendering is measured. */
export const remotion: Peer = {
  name: `Remotion ${VERSION}, bundled before`,
  rounds: 1,
  prepare: async (folder) => {
    await installDebian(['chromium', 'ffmpeg']);
    await writeFile(path.join(folder, 'package.json'), '{"type":"module"}');
    await runCommand('npm', ['install', '--no-audit', '--no-fund', ...PACKAGES], { cwd: folder });
    await copyMedia(folder);
    await writeFile(path.join(folder, 'film.js'), FILM);
    await writeFile(path.join(folder, 'bundle.js'), BUNDLE);
    await writeFile(path.join(folder, 'render.js'), RENDER);
    await runCommand(process.execPath, ['bundle.js'], { cwd: folder });
    return () => runCommand(process.execPath, ['render.js'], { cwd: folder });
  },
};

async function copyMedia(folder: string): Promise<void> {
  const target = path.join(folder, 'public');
  await mkdir(target);
  await prepareStills(target);
  await copyFile(SCENE.video.file, path.join(target, 'video.mp4'));
  for (const [index, { file }] of SCENE.lines.entries())
    await copyFile(file, path.join(target, `line-${index}.wav`));
}

const BUNDLE = `
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { bundle } from '@remotion/bundler';
writeFileSync('bundle.txt', await bundle({ entryPoint: path.resolve('film.js') }));
`;

const RENDER = `
import { readFileSync } from 'node:fs';
import { renderMedia, selectComposition } from '@remotion/renderer';
const at = { serveUrl: readFileSync('bundle.txt', 'utf8'), browserExecutable: '/usr/bin/chromium' };
const composition = await selectComposition({ ...at, id: 'scene' });
await renderMedia({ ...at, composition, codec: 'h264', crf: 22, x264Preset: 'superfast', outputLocation: 'remotion.mp4' });
`;

const FILM = `
import { createElement as h } from 'react';
import { AbsoluteFill, Audio, Composition, Img, OffthreadVideo, Sequence, interpolate, registerRoot, staticFile, useCurrentFrame } from 'remotion';
const scene = ${JSON.stringify(SCENE)};
const size = ${JSON.stringify(HD)};
const { fps } = scene;
const cardsEnd = scene.cards.endSeconds * fps;
const videoEnd = scene.video.endSeconds * fps;
const end = scene.durationSeconds * fps;
const fade = scene.video.crossFadeSeconds * fps;
const Cards = () => {
  const zoom = interpolate(useCurrentFrame(), [0, cardsEnd], [1, scene.cards.zoom]);
  return h(Img, { src: staticFile('cards.png'), style: { width: '100%', transform: 'scale(' + zoom + ')' } });
};
const Video = () => {
  const opacity = interpolate(useCurrentFrame(), [0, fade], [0, 1], { extrapolateRight: 'clamp' });
  return h(AbsoluteFill, { style: { opacity } }, h(OffthreadVideo, { src: staticFile('video.mp4'), muted: true }));
};
const Still = () => {
  const x = interpolate(useCurrentFrame(), [0, end - videoEnd], [0, size.width * (1 - scene.still.zoom)]);
  return h(Img, { src: staticFile('still.png'), style: { transform: 'translateX(' + x + 'px)' } });
};
const Caption = ({ text }) =>
  h('div', { style: { position: 'absolute', bottom: 60, width: '100%', textAlign: 'center', font: '36px sans-serif', color: 'white' } },
    h('span', { style: { background: 'rgba(0,0,0,0.7)', padding: 12 } }, text));
const Film = () =>
  h(AbsoluteFill, { style: { background: 'black' } },
    h(Sequence, { durationInFrames: cardsEnd + fade }, h(Cards)),
    h(Sequence, { from: cardsEnd, durationInFrames: videoEnd - cardsEnd }, h(Video)),
    h(Sequence, { from: videoEnd }, h(Still)),
    ...scene.lines.map(({ text, startSeconds, endSeconds }, index) =>
      h(Sequence, { key: index, from: Math.round(startSeconds * fps), durationInFrames: Math.round((endSeconds - startSeconds) * fps) },
        h(Caption, { text }), h(Audio, { src: staticFile('line-' + index + '.wav') }))));
registerRoot(() => h(Composition, { id: 'scene', component: Film, durationInFrames: end, fps, ...size }));
`;
