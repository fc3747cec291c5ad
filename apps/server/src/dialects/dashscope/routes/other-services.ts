import type { FastifyInstance } from 'fastify';
import { findModel } from '@callsheet/contract';
import type { DialectTools } from '../../dialect-tools.ts';
import { acceptJsonBody } from '../../accept-json-body.ts';
import { addRoute } from '../../add-route.ts';
import { MAX_CREATE_BYTES } from '../../create-body-limit.ts';
import { readJsonBody } from '../../read-json-body.ts';
import { modelMissing, modelUnknown, pathOfAnotherModel } from '../refusals.ts';
import { requireAsync } from './create-task.ts';

/**
 * The paths of other services, such as the legacy `image2video/video-synthesis` that the Python SDK
 * takes for kf2v models (contract.md §1.1). No model here lives there, and that is said of the model,
 * as the hosted service does: an unknown one does not exist, whatever the path.
 */
export function addOtherServices(app: FastifyInstance, _tools: DialectTools): void {
  acceptJsonBody(app);
  addRoute(app, {
    path: '/services/aigc/:group/:task',
    methods: ['POST'],
    beforeBody: requireAsync,
    async handle(request) {
      const body = await readJsonBody(request, { maxBytes: MAX_CREATE_BYTES });
      const { model } = Object(body) as { model?: unknown };
      if (model === undefined || model === null || model === '') throw modelMissing();
      if (typeof model !== 'string' || !findModel(model)) throw modelUnknown(String(model));
      throw pathOfAnotherModel(model);
    },
  });
}
