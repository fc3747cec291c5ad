import type { FastifyInstance, FastifyRequest } from 'fastify';
import { findModel } from '@callsheet/contract';
import type { DialectTools } from '../../dialect-tools.ts';
import { addRoute } from '../../add-route.ts';
import { modelMissing, modelUnknown, parameterInvalid } from '../refusals.ts';
import { callerOf } from '../../require-api-key.ts';
import { UPLOAD_FORM_PATH } from './receive-upload.ts';

/** What the hosted service says instead of a limit (contract.md §1.5). */
const NO_CAPACITY_LIMIT_MB = 999_999_999;

/**
 * `GET /uploads?action=getPolicy&model=…` (contract.md §1.5). The object is in `data`, and there must
 * be no top-level `output`: the Python SDK would read that instead (clients.md §1).
 */
export function addGetUploadPolicy(app: FastifyInstance, tools: DialectTools): void {
  addRoute(app, {
    path: '/uploads',
    methods: ['GET'],
    handle: (request) => getUploadPolicy(request, tools),
  });
}

async function getUploadPolicy(request: FastifyRequest, tools: DialectTools): Promise<object> {
  const policy = await tools.createUploadPolicy(callerOf(request), readModel(request));
  const data = {
    policy: policy.policy,
    signature: policy.signature,
    upload_dir: policy.uploadDir,
    upload_host: `${tools.publicUrl()}${UPLOAD_FORM_PATH}`,
    expire_in_seconds: policy.expiresInSeconds,
    max_file_size_mb: Math.floor(policy.maxFileBytes / (1024 * 1024)),
    capacity_limit_mb: NO_CAPACITY_LIMIT_MB,
    oss_access_key_id: policy.accessKeyId,
    x_oss_object_acl: 'private',
    x_oss_forbid_overwrite: 'true',
  };
  return { data, request_id: request.id };
}

function readModel(request: FastifyRequest): string {
  const { action, model } = request.query as Record<string, unknown>;
  if (action !== 'getPolicy') throw parameterInvalid('action', "Input should be 'getPolicy'");
  if (model === undefined || model === '') throw modelMissing();
  if (typeof model !== 'string' || !findModel(model)) throw modelUnknown(model);
  return model;
}
