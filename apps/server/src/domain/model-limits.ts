/** What an account may do with a model on an engine (contract.md §6); `null`: as much as it likes. */
export type ModelLimits = {
  model: string;
  /** By its registry name. */
  engine: string;
  submitsPerSecond: number | null;
  tasksAtOnce: number | null;
};
