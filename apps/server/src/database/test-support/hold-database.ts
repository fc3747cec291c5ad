import { openDatabase } from '../open-database.ts';

/** A process of its own that holds the database of a data folder until it is killed or told to stop. */
const said: string[] = [];
const log = {
  info: (message: string) => void said.push(message),
  error: (_details: object, message: string) => void said.push(message),
};
try {
  const database = await openDatabase({ databaseUrl: null, dataFolder: process.argv[2]!, log });
  process.once('SIGTERM', () => void database.close());
  void database.lost.then(() => console.log('lost'));
  const { rows } = await database.pool.query('show port');
  console.log(JSON.stringify({ said, port: Number(rows[0].port) }));
} catch (error) {
  console.log(JSON.stringify({ said, error: (error as Error).message }));
  process.exitCode = 1;
}
