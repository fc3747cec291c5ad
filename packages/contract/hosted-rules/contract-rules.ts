import { answerRules } from './answer-rules.ts';
import type { ContractRule } from './contract-rule.ts';
import { limitAndPriceRules } from './limit-and-price-rules.ts';
import { requestRules } from './request-rules.ts';

/** Every rule of contract.md §2 to §7, in its order. */
export const contractRules: readonly ContractRule[] = [
  ...requestRules,
  ...answerRules,
  ...limitAndPriceRules,
];
