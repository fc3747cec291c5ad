import { CallsheetError } from '@callsheet/contract';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { listOutputs, VIDEO_NAME, type TaskOutput } from '../../domain/list-outputs.ts';
import type { TaskResult } from '../../domain/task.ts';
import type { Clock } from '../../lib/clock.ts';
import type { Store } from '../../storage/store.ts';
import { refuseContent } from './refuse-content.ts';
import { sendFile, type StoredFile } from './send-file.ts';
import { isSignatureRight } from './sign-content-url.ts';

export type ContentOptions = {
  /** The one that `signContentUrl` was given. */
  secret: Buffer;
  clock: Clock;
  store: Pick<Store, 'stat' | 'read'>;
  /** `null`: no such task, or one that made no video. Called only with ids that this server signed. */
  findResult(taskId: string): Promise<TaskResult | null>;
};

/**
 * Adds `GET` and `HEAD /content/{taskId}.mp4` and `/content/{taskId}/{name}`: finished videos, and what was
 * made beside them, for whoever holds a signed URL, with ranges and conditions (promise P15). No
 * credentials are asked for.
 */
export function contentRoutes(app: FastifyInstance, options: ContentOptions): void {
  for (const url of ['/content/:file', '/content/:taskId/:name']) {
    app.route({
      method: ['GET', 'HEAD'],
      url,
      exposeHeadRoute: false,
      handler: async (request, reply) => deliver(request, reply, options),
    });
  }
}

async function deliver(
  request: FastifyRequest,
  reply: FastifyReply,
  options: ContentOptions,
): Promise<FastifyReply> {
  const signed = readSignedUrl(request);
  if (!isSignatureRight(signed, options.secret)) return refuseContent(reply, 'signatureWrong');
  const secondsLeft = Number(signed.expires) - options.clock.now().getTime() / 1000;
  if (secondsLeft < 0) return refuseContent(reply, 'expired');

  const result = await options.findResult(signed.taskId);
  const output = result && listOutputs(result).find(({ name }) => name === signed.name);
  if (!output) return refuseContent(reply, 'unknown');
  const file = await findFile(output, options.store);
  if (file === null) return refuseContent(reply, 'gone');
  const name = output.name === VIDEO_NAME ? `${signed.taskId}.mp4` : output.name;
  const maxAgeSeconds = Math.floor(secondsLeft);
  try {
    return await sendFile(request, reply, { ...file, name, maxAgeSeconds });
  } catch (error) {
    // Deleted since it was looked up.
    if (isMissing(error)) return refuseContent(reply, 'gone');
    throw error;
  }
}

function readSignedUrl(request: FastifyRequest) {
  const { file, taskId, name } = request.params as Partial<Record<string, string>>;
  const { Expires, Signature } = request.query as Record<string, unknown>;
  const video = { taskId: /^(.+)\.mp4$/.exec(file ?? '')?.[1] ?? '', name: VIDEO_NAME };
  return {
    ...(taskId && name ? { taskId, name } : video),
    expires: typeof Expires === 'string' ? Expires : '',
    signature: typeof Signature === 'string' ? Signature : '',
  };
}

async function findFile(
  { storageKey, sha256, contentType }: TaskOutput,
  store: ContentOptions['store'],
) {
  const found = storageKey === null ? null : await store.stat(storageKey);
  if (storageKey === null || found === null) return null;
  const read: StoredFile['read'] = (range) => store.read(storageKey, range);
  return { ...found, contentType, etag: `"${sha256}"`, read };
}

function isMissing(error: unknown): boolean {
  return error instanceof CallsheetError && error.code === 'storage.missing';
}
