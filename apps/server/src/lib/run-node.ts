import { fileURLToPath } from 'node:url';
import { runProcess, type ProcessRequest } from './run-process.ts';

export type NodeRequest = Omit<ProcessRequest, 'command' | 'args'> & {
  /** The child's program: a `.ts` file. */
  program: string;
  /** Of the program; absent: none. */
  args?: readonly string[];
  /** Of Node, besides {@link FLAGS}. */
  flags?: readonly string[];
};

/**
 * V8's own threads would compete for the cores with the children's work and with one another: collecting garbage
 * and compiling beside it cost a seventh of the processor time of a film.
 */
const FLAGS = ['--single-threaded-gc', '--no-concurrent-recompilation'];

/**
 * Where the server keeps its own code compiled. A child that compiles its part of it anew takes 0.2 s longer.
 * Where it cannot be written there is none.
 */
const COMPILED = fileURLToPath(
  new URL('../../../../node_modules/.cache/callsheet', import.meta.url),
);

/** Runs a program of this server's own in a child process of Node, as {@link runProcess} runs any. */
export function runNode({
  program,
  args = [],
  flags = [],
  env,
  ...request
}: NodeRequest): Promise<string> {
  return runProcess({
    ...request,
    command: process.execPath,
    args: [...FLAGS, ...flags, program, ...args],
    env: { ...env, NODE_COMPILE_CACHE: COMPILED },
  });
}
