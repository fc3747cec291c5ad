import type { FastifyReply } from 'fastify';

/** Why content is not delivered, by HTTP status and in the words of OSS, whose URLs clients expect here (contract.md §1.5, §4.2). */
const REFUSALS = {
  signatureWrong: {
    httpStatus: 403,
    code: 'SignatureDoesNotMatch',
    message: 'The signature of this URL is wrong. Use the URL as the task gives it, unchanged.',
  },
  expired: {
    httpStatus: 403,
    code: 'AccessDenied',
    message: 'Request has expired.',
  },
  unknown: {
    httpStatus: 404,
    code: 'NoSuchKey',
    message: 'There is no such file of this task.',
  },
  gone: {
    httpStatus: 410,
    code: 'NoSuchKey',
    message: 'The video of this task was deleted.',
  },
} as const;

export function refuseContent(reply: FastifyReply, reason: keyof typeof REFUSALS): FastifyReply {
  const { httpStatus, code, message } = REFUSALS[reason];
  return reply
    .code(httpStatus)
    .header('cache-control', 'no-store')
    .send({ code, message, request_id: reply.request.id });
}
