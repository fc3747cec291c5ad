import { readFile } from 'node:fs/promises';
import type { EngineQuote, Finding, PreflightReport } from '@callsheet/sdk';
import { formatAmount } from '../amount.ts';
import type { Command } from '../command.ts';
import { formatTable } from '../format-table.ts';
import { printable } from '../printable.ts';
import { UsageError } from '../usage-error.ts';

export const preflight: Command = {
  words: ['preflight'],
  synopsis: '<request.json>',
  summary:
    'Says what a create body would run into, and what it would cost. Creates nothing; ends with 1 when it would be refused.',
  operands: 1,
  options: {},
  async run({ operands: [path] }, clients) {
    const body = await readBody(path!);
    const report = await (await clients.account()).preflight(body);
    const isFailure = report.findings.some(({ severity }) => severity === 'error');
    return { json: report, text: describe(report), isFailure };
  },
};

async function readBody(path: string): Promise<object> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`${path} cannot be read (${error.code}).`);
  });
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body === 'object' && body !== null) return body;
  } catch (error) {
    throw new UsageError(`${path} is not JSON: ${(error as Error).message}.`);
  }
  throw new UsageError(`${path} must hold a JSON object: the body of a create request.`);
}

function describe({ findings, quotes }: PreflightReport): string {
  const found =
    findings.length === 0 ? 'Nothing to mend.\n' : findings.map(describeFinding).join('\n');
  return `${found}\n${formatQuotes(quotes)}`;
}

function describeFinding({ severity, code, path, message, fix }: Finding): string {
  const place = path === undefined ? '' : ` at ${path}`;
  return printable(`${severity}: ${code}${place}\n  ${message}\n  ${fix}\n`);
}

function formatQuotes(quotes: readonly EngineQuote[]): string {
  return formatTable(quotes, [
    { title: 'engine', cell: ({ engine }) => engine ?? 'the hosted service' },
    {
      title: 'cost',
      isNumber: true,
      cell: (quote) => `${formatAmount(quote.amount_micros)} ${quote.currency}`,
    },
    { title: 'note', cell: ({ note }) => note },
  ]);
}
