import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { csvLine, type CsvCell } from './csv-line.ts';

export type CsvTable = {
  name: string;
  header: readonly string[];
  rows: Iterable<readonly CsvCell[]> | AsyncIterable<readonly CsvCell[]>;
};

/** Whether a request asks for CSV: by `format=csv`, or by an Accept header that begins with it. */
export function wantsCsv({ headers }: FastifyRequest, format: 'csv' | 'json' | undefined): boolean {
  if (format !== undefined) return format === 'csv';
  return /^\s*text\/csv\b/i.test(headers.accept ?? '');
}

/** Line by line, so that a ledger of a million entries costs no memory. */
export function sendCsv(reply: FastifyReply, { name, header, rows }: CsvTable): FastifyReply {
  return reply
    .type('text/csv; charset=utf-8; header=present')
    .header('content-disposition', `attachment; filename="${name}.csv"`)
    .send(Readable.from(lines(header, rows)));
}

async function* lines(header: readonly string[], rows: CsvTable['rows']): AsyncGenerator<string> {
  yield csvLine(header);
  for await (const row of rows) yield csvLine(row);
}
