import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { X264_OPTIONS } from '../../apps/server/src/engines/animatic/movie/open-video-encoder.ts';
import type { Row } from '../row.ts';
import { encodeAlone } from './encode-alone.ts';
import { measureRun, type Measured } from './measure-run.ts';
import { median } from './median.ts';
import type { Own } from './open-own.ts';
import { editly } from './peers/editly.ts';
import { filtergraph, type Encoding } from './peers/filtergraph.ts';
import { melt } from './peers/melt.ts';
import type { Peer } from './peers/peer.ts';
import { remotion } from './peers/remotion.ts';

const OURS: Encoding = {
  label: 'our encoder settings',
  flags: Object.entries(X264_OPTIONS).flatMap(([name, value]) => [`-${name}`, String(value)]),
};
/** What is written in most places; as good as ours at about the same size. */
const USUAL: Encoding = { label: 'veryfast, crf 20', flags: ['-preset', 'veryfast', '-crf', '20'] };

const RENDER = 'this engine: the pictures';
const WHOLE = 'this engine: all of it';
const ALONE = 'encoding alone';

/** What of its peers this engine wants to reach. */
const TARGETS: Record<string, string> = {
  [filtergraph(OURS).name]: 'at most 0.8 of it',
  [filtergraph(USUAL).name]: 'at most 0.8 of it',
  [ALONE]: 'at most 2.5 times it',
  [editly.name]: 'at most a sixth of it',
  [remotion.name]: 'at most a sixth of it',
};

type Entrant = { name: string; rounds: number; run?: () => Promise<void>; reason?: string };

/** Each in turn, round after round, so that a busy machine is busy for all of them. */
export async function measurePeers(own: Own, folder: string): Promise<Row[]> {
  const entrants = await gather(own, folder);
  for (const { run, rounds } of entrants) if (rounds > 1) await run?.();
  const runs = new Map<string, Measured[]>();
  for (let round = 0; round < 3; round += 1) {
    for (const entrant of entrants.filter(({ rounds }) => round < rounds)) {
      if (!entrant.run) continue;
      const measured = await measureRun(entrant.run).catch((error: Error) => error);
      if (measured instanceof Error) entrant.reason = measured.message;
      else runs.set(entrant.name, [...(runs.get(entrant.name) ?? []), measured]);
    }
  }
  const ownSeconds = median(runs.get(RENDER)!).wallSeconds;
  return entrants.map(({ name, reason }) =>
    toRow(name, { runs: runs.get(name), reason, ownSeconds }),
  );
}

async function gather(own: Own, folder: string): Promise<Entrant[]> {
  const alone: Peer = {
    name: ALONE,
    rounds: 3,
    prepare: (place) => encodeAlone(own.outputPath, OURS, place),
  };
  const peers = [alone, filtergraph(OURS), filtergraph(USUAL), melt(OURS), editly, remotion];
  const entrants: Entrant[] = [
    { name: RENDER, rounds: 3, run: () => own.render() },
    { name: WHOLE, rounds: 3, run: () => own.make() },
  ];
  for (const [index, { name, rounds, prepare }] of peers.entries()) {
    console.error(`preparing ${name}`);
    const place = path.join(folder, `peer-${index}`);
    await mkdir(place);
    const run = await prepare(place).catch((error: Error) => error);
    entrants.push(
      run instanceof Error ? { name, rounds, reason: run.message } : { name, rounds, run },
    );
  }
  return entrants;
}

type Outcome = { runs: Measured[] | undefined; reason: string | undefined; ownSeconds: number };

function toRow(measure: string, { runs, reason, ownSeconds }: Outcome): Row {
  const target = TARGETS[measure];
  const row = { measure, unit: 's', ...(target && { target }) };
  if (!runs) return { ...row, value: Number.NaN, peer: `not measured: ${reason}` };
  const { wallSeconds, cpuSeconds, peakMegabytes } = median(runs);
  const used = `${cpuSeconds.toFixed(1)} s of processor, ${Math.round(peakMegabytes)} MB`;
  const ratio = measure === RENDER ? '' : `; our pictures take ${(ownSeconds / wallSeconds).toFixed(2)} of it`; // prettier-ignore
  return { ...row, value: wallSeconds, peer: `${used}${ratio}` };
}
