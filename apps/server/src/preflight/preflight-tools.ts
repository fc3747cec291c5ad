import type { EngineCapabilities, Region, TaskRequest } from '@callsheet/contract';
import type { Finding, ItemFacts } from '@callsheet/screenplay';
import type { Pricing } from '../domain/pricing.ts';

/** What the verbs of this folder work with. */
export type PreflightTools = {
  region: Region;
  engines: readonly KnownEngine[];
  /** Registry name of the engine that makes the videos of a key that names none. */
  defaultEngine: string;
  lookAtMedia(task: { accountId: string; request: TaskRequest }): Promise<MediaView>;
};

export type KnownEngine = { name: string; pricing: Pricing; capabilities: EngineCapabilities };

/** What could be seen of a request's media, in its order, and what is wrong with those that could not. */
export type MediaView = { media: ItemFacts[]; findings: Finding[] };
