/** One rule of the hosted service, as contract.md states it. */
export type ContractRule = {
  /** `<section>-<name>`; a test that proves the rule has `§<id>` in its title. */
  id: string;
  /** The rule in one sentence. */
  rule: string;
  /** The documents it was read in, by the keys of contract.md §0. */
  source: string;
  /** Why no test can prove it here; such a rule needs none. */
  untestable?: string;
};
