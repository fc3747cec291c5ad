/** Changes whenever the same media would be understood in another way than before. */
const ANALYSIS_VERSION = 2;

/** Where the store keeps what was found in a content, by every version. */
export function analysisFolder(sha256: string): string {
  return `analyses/${sha256.slice(0, 2)}/${sha256}`;
}

/** Its facts and, beside them, its cut-out. */
export function analysisKey(sha256: string, part: 'json' | 'png'): string {
  return `${analysisFolder(sha256)}/v${ANALYSIS_VERSION}.${part}`;
}
