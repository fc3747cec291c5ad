import type { Socket } from 'node:net';
import type { PoolClient } from 'pg';
import { connect, type Connection } from '../../database/connect.ts';

/** Breaks the connection that sends a certain one of the next statements. */
export type Fuse = {
  /** Statements that still pass. */
  statements: number;
  /** `before`: the statement is not sent. `after`: it is, and nobody hears how it ended. */
  moment: 'before' | 'after';
};

export type CrashingConnection = Connection & {
  /** One crash; the pool connects anew for whatever comes next. */
  light(fuse: Fuse): void;
  /** Whether the fuse has burnt down; puts it out if it has not. */
  putOut(): boolean;
};

/** The pool of a process that dies between any two statements: its connection is cut as by a `kill -9`. */
export function crashingConnection(url: string): CrashingConnection {
  const connection = connect(url, { maxConnections: 4, onError: () => undefined });
  let fuse: Fuse | null = null;
  connection.pool.on('connect', (client) => {
    const wire = client as unknown as Wire;
    const send = wire.query.bind(client);
    wire.query = (...args) => {
      if (fuse === null || fuse.statements-- > 0) return send(...args);
      const { moment } = fuse;
      fuse = null;
      if (moment === 'before') wire.connection.stream.destroy();
      const sent = send(...args);
      // The bytes are in the kernel by then.
      if (moment === 'after') setImmediate(() => wire.connection.stream.destroy());
      return sent;
    };
  });
  return {
    ...connection,
    light: (lit) => (fuse = { ...lit }),
    putOut: () => {
      const burnt = fuse === null;
      fuse = null;
      return burnt;
    },
  };
}

type Wire = Pick<PoolClient, 'release'> & {
  connection: { stream: Socket };
  query(...args: unknown[]): unknown;
};
