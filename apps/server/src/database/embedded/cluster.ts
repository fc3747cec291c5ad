import { join } from 'node:path';
import type { Binaries } from './binaries.ts';
import type { RunAs } from './run-as.ts';

/** One PostgreSQL data folder and everything needed to run it. */
export type Cluster = {
  /** The server's data folder; the cluster is its sub-folder `postgres`. */
  dataFolder: string;
  folder: string;
  binaries: Binaries;
  runAs: RunAs;
  /** Further `name=value` settings, which win. */
  settings: readonly string[];
};

/** The only user and the only way in; initdb makes a database of the same name as `postgres`. */
export const POSTGRES_USER = 'callsheet';

/** Inside the cluster folder, so that it appears together with the cluster in one rename; also the mark that the cluster is ours. */
export function passwordPath(folder: string): string {
  return join(folder, 'callsheet.password');
}

export function databaseUrl(port: number, password: string): string {
  return `postgres://${POSTGRES_USER}:${password}@127.0.0.1:${port}/postgres`;
}
