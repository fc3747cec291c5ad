/** Another program that makes the scene. */
export type Peer = {
  name: string;
  /** How often it is measured: the slow ones once. */
  rounds: number;
  /**
   * Installs what it needs, in this folder or from Debian, and resolves with what makes the film once.
   * Rejects with the reason when this machine cannot have it.
   */
  prepare(folder: string): Promise<() => Promise<void>>;
};
