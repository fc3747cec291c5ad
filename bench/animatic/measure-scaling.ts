import type { Row } from '../row.ts';
import { measureRun, type Measured } from './measure-run.ts';
import { median } from './median.ts';
import { onOneCore } from './on-one-core.ts';
import { openOwn, type Own } from './open-own.ts';
import { sceneJob } from './scene.ts';

const ROUNDS = 3;

/** What the size of the frame, the length of the film and the number of workers do to the rendering. */
export async function measureScaling(hd: Own, folder: string): Promise<Row[]> {
  const fullHd = await openOwn(sceneJob('1080P'), folder);
  const short = await openOwn(sceneJob('720P', 5), folder);
  const long = await openOwn(sceneJob('720P', 15), folder);
  const runs = await interleave({
    hd: () => hd.render(),
    fullHd: () => fullHd.render(),
    one: () => hd.render(1),
    two: () => hd.render(2),
    oneCore: () => onOneCore(() => hd.render(1)),
    short: () => short.render(),
    long: () => long.render(),
  });
  const times = (slow: Measured, fast: Measured) => slow.wallSeconds / fast.wallSeconds;
  return [
    {
      measure: '1080P beside 720P',
      value: times(runs.fullHd, runs.hd),
      unit: 'times',
      target: 'at most 2.3',
      peer: `${runs.fullHd.wallSeconds.toFixed(2)} s and ${runs.hd.wallSeconds.toFixed(2)} s`,
    },
    {
      measure: 'one core beside two',
      value: times(runs.oneCore, runs.two),
      unit: 'times',
      target: 'near two',
      peer: `${runs.oneCore.wallSeconds.toFixed(2)} s and ${runs.two.wallSeconds.toFixed(2)} s; one worker, whose encoder has a thread of its own, takes ${runs.one.wallSeconds.toFixed(2)} s on two`,
    },
    {
      measure: 'peak memory, 15 s beside 5 s',
      value: runs.long.peakMegabytes / runs.short.peakMegabytes,
      unit: 'times',
      target: 'at most 1.1',
      peer: `${Math.round(runs.long.peakMegabytes)} MB and ${Math.round(runs.short.peakMegabytes)} MB`,
    },
  ];
}

async function interleave<Name extends string>(
  runs: Record<Name, () => Promise<void>>,
): Promise<Record<Name, Measured>> {
  const names = Object.keys(runs) as Name[];
  const measured = new Map<Name, Measured[]>(names.map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round += 1)
    for (const name of names) measured.get(name)!.push(await measureRun(runs[name]));
  return Object.fromEntries([...measured].map(([name, all]) => [name, median(all)])) as Record<
    Name,
    Measured
  >;
}
