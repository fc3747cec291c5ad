import type { Money, Quote, TaskRequest } from '@callsheet/contract';
import type { Finding, Screenplay } from '@callsheet/screenplay';

/** What is to be known of a create body before it is sent. Nothing was created and nothing was spent. */
export type PreflightReport = {
  /** As it would be stored, but for inline media, of which only the head is shown. `null`: it would be refused. */
  request: TaskRequest | null;
  /** How its prompt is read. `null`: there is nothing to read. */
  screenplay: Screenplay | null;
  /** The gravest first. */
  findings: Finding[];
  quotes: EngineQuote[];
};

/** What the request costs on one engine. */
export type EngineQuote = {
  /** Registry name. `null`: the hosted service itself, by the price list of the server's region. */
  engine: string | null;
  amount: Money;
  /** How the amount comes about. `null`: the engine is free. */
  quote: Quote | null;
  note: string;
};
