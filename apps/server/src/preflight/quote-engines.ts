import { CallsheetError, findModel, quoteRequest } from '@callsheet/contract';
import type { Quote, TaskRequest } from '@callsheet/contract';
import { rankFindings, type Finding, type ItemFacts } from '@callsheet/screenplay';
import type { EngineQuote } from '../domain/preflight-report.ts';
import type { PreflightTools } from './preflight-tools.ts';

/** What the request costs on each engine, and at the hosted service. A price that is not known is a finding, never 0. */
export function quoteEngines(
  { engines, region }: Pick<PreflightTools, 'engines' | 'region'>,
  request: TaskRequest,
  media: readonly ItemFacts[],
): { quotes: EngineQuote[]; findings: Finding[] } {
  const free = engines
    .filter(({ pricing }) => pricing === 'free')
    .map(({ name }) => quoteFree(name));
  try {
    const inputVideoDurationsSeconds = billedLengths(request, media);
    const quote = quoteRequest(request, { region, inputVideoDurationsSeconds });
    const paid = engines.filter(({ pricing }) => pricing === 'catalogue').map(({ name }) => name);
    return {
      quotes: [...free, ...[...paid, null].map((engine) => quotePaid(engine, quote))],
      findings: [],
    };
  } catch (error) {
    if (!(error instanceof CallsheetError)) throw error;
    return { quotes: free, findings: [toFinding(error)] };
  }
}

function quoteFree(engine: string): EngineQuote {
  const amount = { currency: 'CNY', amountMicros: 0 } as const;
  return { engine, amount, quote: null, note: 'A rehearsal is free.' };
}

function quotePaid(engine: string | null, quote: Quote): EngineQuote {
  const extent = quote.isExact ? '' : ' At most: the length of an input video is not known yet.';
  return {
    engine,
    amount: quote.amount,
    quote,
    note: `The price list of the hosted service, region ${quote.region}.${extent}`,
  };
}

/** Of each video that is billed as input, in the request's order. */
function billedLengths(request: TaskRequest, media: readonly ItemFacts[]): (number | null)[] {
  const role = findModel(request.model)?.billing.input?.role;
  return request.media.flatMap((item, index) => {
    if (item.role !== role) return [];
    const facts = media[index]?.media?.facts;
    return facts?.kind === 'video' ? facts.durationSeconds : null;
  });
}

function toFinding({ message }: CallsheetError): Finding {
  const [finding] = rankFindings([
    {
      code: 'preflight.price_missing',
      message,
      fix: 'Rehearse it for nothing, or take a model whose price is known.',
      path: 'model',
    },
  ]);
  return finding!;
}
