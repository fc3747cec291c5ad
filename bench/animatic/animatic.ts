import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Row } from '../row.ts';
import { measurePeers } from './measure-peers.ts';
import { measurePreview } from './measure-preview.ts';
import { measureScaling } from './measure-scaling.ts';
import { openOwn } from './open-own.ts';
import { sceneJob } from './scene.ts';

/**
 * One scene made by this engine and, in the same run, by the programs people make such films with; the
 * encoding alone as the floor; and what size, length and cores do. Installs what it needs into a folder
 * of its own and from Debian. About fifteen minutes on two cores.
 */
export async function bench(): Promise<Row[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'callsheet-animatic-'));
  try {
    const own = await openOwn(sceneJob(), folder);
    await own.render();
    return [
      ...(await measurePeers(own, folder)),
      ...(await measureScaling(own, folder)),
      ...(await measurePreview()),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
