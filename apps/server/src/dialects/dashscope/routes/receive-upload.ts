import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { DialectTools } from '../../dialect-tools.ts';
import { addRoute } from '../../add-route.ts';
import { readUploadForm } from '../read-upload-form.ts';
import { contentTypeUnsupported } from '../../http-refusals.ts';

const PATH = '/uploads/form';

/** Where the forms go, below the public URL. */
export const UPLOAD_FORM_PATH = `/api/v1${PATH}`;

/**
 * The upload host (contract.md §1.5). No API key: the signed policy in the form stands for it.
 * Answers 200 to the letter and an empty body: the Python SDK takes 204 for a failure (clients.md §1).
 */
export function addReceiveUpload(app: FastifyInstance, tools: DialectTools): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', async (_request: FastifyRequest, payload: Readable) => payload);
  addRoute(app, {
    path: PATH,
    methods: ['POST'],
    beforeBody: requireForm,
    handle: (request, reply) => receiveUpload(request, reply, tools),
  });
}

async function receiveUpload(
  request: FastifyRequest,
  reply: FastifyReply,
  tools: DialectTools,
): Promise<FastifyReply> {
  const form = { headers: request.headers, body: request.body as Readable };
  await readUploadForm(form, (upload) => tools.receiveUpload(upload));
  return reply.code(200).send();
}

function requireForm({ headers }: FastifyRequest): void {
  if (!/^multipart\/form-data\s*;/i.test(headers['content-type'] ?? '')) {
    throw contentTypeUnsupported('multipart/form-data with a boundary');
  }
}
