/** Changes whenever the same media would be understood in another way than before. */
const ANALYSIS_VERSION = 1;

/** Where the store keeps what was found in a content: its facts and, beside them, its cut-out. */
export function analysisKey(sha256: string, part: 'json' | 'png'): string {
  return `analyses/v${ANALYSIS_VERSION}/${sha256.slice(0, 2)}/${sha256}.${part}`;
}
