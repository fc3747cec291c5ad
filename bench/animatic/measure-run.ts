import { readFile, readdir } from 'node:fs/promises';

export type Measured = {
  wallSeconds: number;
  /** User and system time of all processes it started and waited for. */
  cpuSeconds: number;
  /** The most that the processes it started held at one time, each counted in full. */
  peakMegabytes: number;
};

const SAMPLE_MILLISECONDS = 40;
/** Of /proc, proc(5): clock ticks a second and bytes a page. */
const TICKS = 100;
const PAGE = 4096;

/** Measures what a run does in child processes. Linux; elsewhere processor time and memory are 0. */
export async function measureRun(run: () => Promise<unknown>): Promise<Measured> {
  let peakBytes = 0;
  const sample = async () => {
    peakBytes = Math.max(peakBytes, await descendantsBytes(process.pid));
  };
  const before = await childrenCpuSeconds();
  const startedAt = performance.now();
  const sampling = setInterval(() => void sample(), SAMPLE_MILLISECONDS);
  try {
    await run();
  } finally {
    clearInterval(sampling);
  }
  const wallSeconds = (performance.now() - startedAt) / 1000;
  const cpuSeconds = (await childrenCpuSeconds()) - before;
  return { wallSeconds, cpuSeconds, peakMegabytes: peakBytes / 1e6 };
}

async function childrenCpuSeconds(): Promise<number> {
  const stat = await readFile('/proc/self/stat', 'utf8').catch(() => '');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[13] ?? 0) + Number(fields[14] ?? 0)) / TICKS;
}

async function descendantsBytes(pid: number): Promise<number> {
  const children = await childrenOf(pid);
  const sizes = await Promise.all(
    children.map(async (child) => (await ownBytes(child)) + (await descendantsBytes(child))),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

async function childrenOf(pid: number): Promise<number[]> {
  const threads = await readdir(`/proc/${pid}/task`).catch(() => []);
  const lists = await Promise.all(
    threads.map((thread) =>
      readFile(`/proc/${pid}/task/${thread}/children`, 'utf8').catch(() => ''),
    ),
  );
  return lists.flatMap((list) => list.trim().split(' ').filter(Boolean).map(Number));
}

async function ownBytes(pid: number): Promise<number> {
  const pages = await readFile(`/proc/${pid}/statm`, 'utf8').catch(() => '');
  return Number(pages.split(' ')[1] ?? 0) * PAGE;
}
