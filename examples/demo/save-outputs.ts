import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createClient } from '@callsheet/sdk';
import type { Api } from './api.ts';

/** Saves all that a task made into one folder, where its edit lists find it. @returns the names, without the video's */
export async function saveOutputs(api: Api, taskId: string, folder: string): Promise<string[]> {
  const client = createClient(api);
  await mkdir(folder, { recursive: true });
  const outputs = await client.outputs(taskId);
  for (const { name } of outputs) {
    const response = await client.downloadOutput(taskId, name);
    await writeFile(path.join(folder, name), new Uint8Array(await response.arrayBuffer()));
  }
  return outputs.slice(1).map(({ name }) => name);
}
