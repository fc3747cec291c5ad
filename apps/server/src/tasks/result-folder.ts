/** Where an attempt stores what it made: under its own lease, so that two attempts never write the same file. */
export function resultFolder(taskId: string, lease: string): string {
  return `results/${taskId}/${lease}`;
}
