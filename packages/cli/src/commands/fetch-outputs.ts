import type { CallsheetClient, Task, TaskOutput } from '@callsheet/sdk';
import type { Command } from '../command.ts';
import { formatTable, type Column } from '../format-table.ts';
import { printable } from '../printable.ts';
import { saveOutput } from '../save-output.ts';

export const fetchOutputs: Command = {
  words: ['outputs'],
  synopsis: '<task> [--to <folder>]',
  summary:
    'Lists what a task made: the video, its storyboard, captions, edit lists, sound. With --to it saves them.',
  operands: 1,
  options: { to: { type: 'string' } },
  async run({ operands: [id], text }, clients) {
    const client = await clients.account();
    const task = await client.task(id!);
    const folder = text('to');
    if (task.outputs.length === 0) {
      return { json: [], text: explainNothing(task), isFailure: folder !== undefined };
    }
    if (folder !== undefined) await saveAll(client, task, folder);
    const saved = folder === undefined ? '' : `\nSaved to ${printable(folder)}.\n`;
    return { json: task.outputs, text: `${formatTable(task.outputs, COLUMNS)}${saved}` };
  },
};

/** One after the other: they come from one disk. */
async function saveAll(client: CallsheetClient, { id, outputs }: Task, folder: string) {
  for (const output of outputs) {
    const response = await client.downloadOutput(id, output.name);
    await saveOutput(response, { output, folder });
  }
}

function explainNothing({ status, progress, failure }: Task): string {
  const why = failure ? ` ${printable(failure.message)}` : '';
  const how = status === 'running' ? `running (${progress} %)` : status;
  return `There is nothing to fetch: the task is ${how}.${why}\n`;
}

const COLUMNS: readonly Column<TaskOutput>[] = [
  { title: 'name', cell: ({ name }) => name },
  { title: 'bytes', isNumber: true, cell: (output) => String(output.size_bytes) },
  { title: 'type', cell: (output) => output.content_type },
  { title: 'sha256', cell: ({ sha256 }) => sha256 },
];
