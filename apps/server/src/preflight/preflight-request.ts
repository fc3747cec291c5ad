import { validateRequest, type TaskRequest, type Validation } from '@callsheet/contract';
import {
  findEngineFindings,
  findPreflightFindings,
  findRequestFindings,
  rankFindings,
  readRequestPrompt,
} from '@callsheet/screenplay';
import type { Caller } from '../domain/account.ts';
import type { PreflightReport } from '../domain/preflight-report.ts';
import { mendBody } from './mend-body.ts';
import type { PreflightTools } from './preflight-tools.ts';
import { quoteEngines } from './quote-engines.ts';

/**
 * Judges a native create body of any model: what validation says, how the prompt reads, what the media are and what
 * it costs. Creates nothing. A body that would be refused is not refused here: its problems are findings, and what
 * can be read of it is read all the same.
 */
export async function preflightRequest(
  tools: PreflightTools,
  { accountId, engine: engineName = tools.defaultEngine }: Caller,
  body: unknown,
): Promise<PreflightReport> {
  const validation = validateRequest(body);
  const own = findRequestFindings(validation);
  const request = readableRequest(validation, body);
  if (!request) return { request: null, screenplay: null, findings: own, quotes: [] };
  const { media, findings: ofMedia } = await tools.lookAtMedia({ accountId, request });
  const reading = readRequestPrompt(request, media);
  const read = findPreflightFindings({ request, reading, media });
  const engine = tools.engines.find(({ name }) => name === engineName);
  const ofEngine = engine ? findEngineFindings(request, engine) : [];
  const { quotes, findings: ofPrice } = quoteEngines(tools, request, media);
  return {
    request: validation.ok ? withShortUrls(request) : null,
    screenplay: reading.screenplay,
    findings: rankFindings([...own, ...ofMedia, ...read, ...ofEngine, ...ofPrice]),
    quotes: validation.ok ? quotes : [],
  };
}

function readableRequest(validation: Validation, body: unknown): TaskRequest | null {
  return validation.ok ? validation.request : mendBody(body, validation.problems);
}

/** Enough to see that it is a `data:` URL and of what. */
const SHOWN_UNITS = 64;

/** Megabytes of base64 are not sent back. */
function withShortUrls(request: TaskRequest): TaskRequest {
  const media = request.media.map((item) =>
    item.url.startsWith('data:') && item.url.length > SHOWN_UNITS
      ? { ...item, url: `${item.url.slice(0, SHOWN_UNITS)}…` }
      : item,
  );
  return { ...request, media };
}
