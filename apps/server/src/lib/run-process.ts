import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export type ProcessLimits = {
  /** Wall clock; the whole process group is killed when it runs out. */
  wallSeconds: number;
  /** RLIMIT_CPU. */
  cpuSeconds?: number;
  /** RLIMIT_DATA: private writable memory. Linux only. Node alone takes 0.6 GB of it (measured: V8 reserves its code range writable). */
  dataBytes?: number;
  /** RLIMIT_FSIZE: the largest file it may write. */
  fileBytes?: number;
};

export type ProcessRequest = {
  command: string;
  args: readonly string[];
  limits: ProcessLimits;
  cwd?: string;
  /** The whole environment of the child: nothing is inherited. */
  env?: Record<string, string>;
  /** Written to standard input, which is then closed; parts that come one by one as they come. */
  input?: string | Uint8Array | AsyncIterable<string>;
  signal?: AbortSignal;
  /** Called for each line of standard output. */
  onLine?: (line: string) => void;
};

/** `output`: it wrote more to standard output than anybody would read. */
export type ProcessEnd = 'exit' | 'signal' | 'timeout' | 'aborted' | 'output' | 'spawn';

/** A child process that did not exit with 0, and the one reason why. */
export class ProcessError extends Error {
  readonly end: ProcessEnd;
  readonly exitCode: number | null;
  readonly stderr: string;

  constructor(command: string, end: ProcessEnd, exitCode: number | null, stderr: string) {
    super(
      `${command} ended by ${end}${exitCode === null ? '' : ` (code ${exitCode})`}: ${stderr.trim()}`,
    );
    this.name = 'ProcessError';
    this.end = end;
    this.exitCode = exitCode;
    this.stderr = stderr;
  }
}

const STDERR_CHARACTERS = 8_192;
/** Answers and progress lines are small; a program that writes without end must not fill this one's memory. */
const STDOUT_BYTES = 16 * 1024 * 1024;

/**
 * Runs a program in a process group of its own, under limits, and resolves with its standard output
 * when it exits with 0. Rejects with a {@link ProcessError} that names one reason.
 */
export function runProcess(request: ProcessRequest): Promise<string> {
  return new Promise((resolve, reject) => {
    if (request.signal?.aborted) {
      return reject(new ProcessError(request.command, 'aborted', null, ''));
    }
    const { command, args } = withLimits(request);
    const child = spawn(command, args, {
      cwd: request.cwd,
      env: request.env ?? {},
      detached: true,
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    const killer = armKiller(child, request);
    const output = collectOutput(child, killer.kill, request.onLine);

    child.once('error', (error) => {
      killer.disarm();
      reject(new ProcessError(request.command, 'spawn', null, error.message));
    });
    // What it started and left behind would run on, and hold the pipes open for ever.
    child.once('exit', killer.killGroup);
    child.once('close', (exitCode, signal) => {
      killer.disarm();
      if (exitCode === 0 && killer.reason() === null) return resolve(output.stdout());
      const end = killer.reason() ?? (signal === null ? 'exit' : 'signal');
      reject(new ProcessError(request.command, end, exitCode, output.stderr()));
    });
    feed(child.stdin, request.input);
  });
}

/** A child that dies early closes its standard input; its exit says why. */
function feed(stdin: Writable, input: ProcessRequest['input']): void {
  stdin.on('error', () => undefined);
  if (input === undefined || typeof input === 'string' || input instanceof Uint8Array)
    stdin.end(input);
  else pipeline(input, stdin).catch(() => undefined);
}

/** `ulimit` in a shell that replaces itself: portable, and it needs no program beyond `sh`. */
function withLimits({ command, args, limits }: ProcessRequest): {
  command: string;
  args: string[];
} {
  const flags = [
    limits.cpuSeconds && `ulimit -t ${limits.cpuSeconds}`,
    limits.dataBytes && `ulimit -d ${Math.ceil(limits.dataBytes / 1024)} 2>/dev/null || true`,
    limits.fileBytes && `ulimit -f ${Math.ceil(limits.fileBytes / 512)}`,
  ].filter(Boolean);
  if (flags.length === 0) return { command, args: [...args] };
  return {
    command: '/bin/sh',
    args: ['-c', `${flags.join('; ')}; exec "$0" "$@"`, command, ...args],
  };
}

function collectOutput(child: ChildProcess, kill: Kill, onLine?: (line: string) => void) {
  const stdout: Buffer[] = [];
  let stdoutBytes = 0;
  let stderr = '';
  if (onLine) createInterface({ input: child.stdout! }).on('line', onLine);
  child.stdout!.on('data', (chunk: Buffer) => {
    stdoutBytes += chunk.length;
    if (stdoutBytes > STDOUT_BYTES) kill('output');
    else if (!onLine) stdout.push(chunk);
  });
  child.stderr!.on('data', (chunk: Buffer) => {
    stderr = (stderr + chunk.toString('utf8')).slice(-STDERR_CHARACTERS);
  });
  return { stdout: () => Buffer.concat(stdout).toString('utf8'), stderr: () => stderr };
}

type Kill = (why: 'timeout' | 'aborted' | 'output') => void;

/** Kills the whole group; the first reason stands. */
function armKiller(child: ChildProcess, { limits, signal }: ProcessRequest) {
  let reason: Parameters<Kill>[0] | null = null;
  const killGroup = () => {
    if (child.pid === undefined) return;
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      // The group ended by itself in the meantime.
    }
  };
  const kill: Kill = (why) => {
    reason ??= why;
    killGroup();
  };
  const timer = setTimeout(() => kill('timeout'), limits.wallSeconds * 1000);
  const onAbort = () => kill('aborted');
  signal?.addEventListener('abort', onAbort, { once: true });
  return {
    kill,
    killGroup,
    reason: () => reason,
    disarm: () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
    },
  };
}
