/** What an engine's videos cost: nothing, or what the catalogue's price list says (contract.md §7). */
export type Pricing = 'free' | 'catalogue';
