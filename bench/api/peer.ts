import type { AddressInfo } from 'node:net';
import Fastify from 'fastify';
import pg from 'pg';

/** The least that a durable create and a poll can be: one row inserted and committed, one row read. */
export async function startPeer(databaseUrl: string) {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 });
  await pool.query('create table peer (id uuid primary key default gen_random_uuid(), body jsonb)');
  const first = await pool.query<{ id: string }>(
    `insert into peer (body) values ('{}') returning id`,
  );

  const app = Fastify();
  app.post('/api/v1/services/aigc/video-generation/video-synthesis', async (request) => {
    const { rows } = await pool.query({
      name: 'create',
      text: 'insert into peer (body) values ($1) returning id',
      values: [JSON.stringify(request.body)],
    });
    return rows[0];
  });
  app.get('/', async () => {
    const { rows } = await pool.query({
      name: 'read',
      text: 'select * from peer where id = $1',
      values: [first.rows[0]!.id],
    });
    return rows[0];
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      await app.close();
      await pool.end();
    },
  };
}
