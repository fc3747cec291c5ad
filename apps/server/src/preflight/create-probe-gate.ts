/** Room for a probe. `null`: there is none now. Give it back when the probe has ended. */
export type ProbeGate = (accountId: string) => (() => void) | null;

export type GateLimits = { atOnce: number; ofAnAccount: number };

/** Preflights cost nothing, so how many of them fetch at once is bounded: nobody hammers others, or this server, with them. */
export function createProbeGate({ atOnce, ofAnAccount }: GateLimits): ProbeGate {
  const inside = new Map<string, number>();
  let count = 0;
  return (accountId) => {
    const own = inside.get(accountId) ?? 0;
    if (count >= atOnce || own >= ofAnAccount) return null;
    count += 1;
    inside.set(accountId, own + 1);
    return () => {
      count -= 1;
      const left = inside.get(accountId)! - 1;
      if (left === 0) inside.delete(accountId);
      else inside.set(accountId, left);
    };
  };
}
