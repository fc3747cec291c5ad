import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';

const ROOT = path.resolve(import.meta.dirname, '..');
const API_KEY = `sk-${'0123456789abcdef'.repeat(3)}`;

export type RunningServer = {
  url: string;
  apiKey: string;
  dataFolder: string;
  process: ChildProcess;
  /** Everything it printed so far. */
  printed(): string;
  /** SIGTERM, then waits for its end; resolves with the exit code. */
  stop(): Promise<number | null>;
  /** SIGKILL: as a power cut would end it. */
  kill(): Promise<void>;
};

/** Starts the real program, as `npm start` does, on a free port, and waits until it listens. */
export async function startServer(
  options: { dataFolder?: string; env?: Record<string, string> } = {},
): Promise<RunningServer> {
  const dataFolder = options.dataFolder ?? (await mkdtemp(path.join(tmpdir(), 'callsheet-test-')));
  const child = spawn(process.execPath, ['apps/server/src/main.ts'], {
    cwd: ROOT,
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      CALLSHEET_PORT: '0',
      CALLSHEET_DATA_DIR: dataFolder,
      CALLSHEET_API_KEY: API_KEY,
      CALLSHEET_FETCH_ALLOW: '127.0.0.1/32',
      ...options.env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const url = await firstMatch(child, lines, /Callsheet listens on (http\S+)/, ended);
  return {
    url,
    apiKey: API_KEY,
    dataFolder,
    process: child,
    printed: () => lines.join('\n'),
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** Removes a data folder, whoever owns what is in it. */
export function removeFolder(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true, maxRetries: 3 });
}

function firstMatch(
  child: ChildProcess,
  lines: string[],
  pattern: RegExp,
  ended: Promise<number | null>,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const onLine = (line: string) => {
      lines.push(line);
      const found = pattern.exec(line);
      if (found) resolve(found[1]!);
    };
    createInterface({ input: child.stdout! }).on('line', onLine);
    createInterface({ input: child.stderr! }).on('line', onLine);
    void ended.then((code) =>
      reject(new Error(`the server ended with ${code} before it listened:\n${lines.join('\n')}`)),
    );
  });
}
