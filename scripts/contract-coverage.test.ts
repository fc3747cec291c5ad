import { expect, it } from 'vitest';
import { renderContractCoverage } from './contract-coverage.ts';

it('every rule of the contract has a test that names it, or says why it has none', () => {
  expect(renderContractCoverage()).toContain('| §2-model-ids |');
});
