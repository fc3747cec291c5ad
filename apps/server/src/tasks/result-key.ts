/** Where an attempt stores its video: under its own lease, so that two attempts never write the same file. */
export function resultKey(taskId: string, lease: string): string {
  return `results/${taskId}/${lease}.mp4`;
}
