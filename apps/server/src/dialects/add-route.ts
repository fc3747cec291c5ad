import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { methodUnsupported } from './http-refusals.ts';

export type Route = {
  path: string;
  methods: readonly ('GET' | 'POST')[];
  /** Runs after authentication and before the body is read. */
  beforeBody?: (request: FastifyRequest) => void;
  handle(request: FastifyRequest, reply: FastifyReply): Promise<unknown>;
};

/**
 * Adds a route under its path with and without a trailing slash: the asyncio class of the Python SDK
 * sends the slash, and a redirect would turn its POST into a GET (clients.md §1). Every other method
 * is refused by its name.
 */
export function addRoute(app: FastifyInstance, route: Route): void {
  const ignoresSlash = app.initialConfig.routerOptions?.ignoreTrailingSlash === true;
  const paths = ignoresSlash ? [route.path] : [route.path, `${route.path}/`];
  for (const url of paths) {
    addHandler(app, url, route);
    refuseOtherMethods(app, url, route.methods);
  }
}

function addHandler(app: FastifyInstance, url: string, route: Route): void {
  const { methods, beforeBody, handle } = route;
  app.route({
    method: [...methods],
    url,
    // A GET that cancels (clients.md §1) must not be reached by HEAD.
    exposeHeadRoute: isReadOnly(methods),
    ...(beforeBody && { onRequest: async (request: FastifyRequest) => beforeBody(request) }),
    handler: handle,
  });
}

function refuseOtherMethods(app: FastifyInstance, url: string, methods: Route['methods']): void {
  const allowed = isReadOnly(methods) ? [...methods, 'HEAD'] : methods;
  app.route({
    method: app.supportedMethods.filter((method) => !allowed.includes(method as 'GET')),
    url,
    onRequest: async (request, reply) => {
      reply.header('allow', allowed.join(', '));
      throw methodUnsupported(request.method);
    },
    handler: async () => null,
  });
}

function isReadOnly(methods: Route['methods']): boolean {
  return methods.every((method) => method === 'GET');
}
