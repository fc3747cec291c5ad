import autocannon from 'autocannon';

export type Load = {
  url: string;
  method?: 'GET' | 'POST';
  headers?: Record<string, string>;
  body?: string;
};

export type LoadResult = { perSecond: number; p50Milliseconds: number; p99Milliseconds: number };

export type LoadShape = {
  connections: number;
  seconds: number;
  /** Absent: as fast as the answers come. */
  perSecond?: number;
};

/** Sends one request over and over; every answer must be 200, or there is no figure. */
export async function load(request: Load, shape: LoadShape): Promise<LoadResult> {
  const result = await autocannon({
    ...request,
    connections: shape.connections,
    duration: shape.seconds,
    ...(shape.perSecond && { overallRate: shape.perSecond }),
  });
  const bad = result.non2xx + result.errors + result.timeouts;
  if (bad > 0) throw new Error(`${bad} of the answers of ${request.url} were not 200`);
  return {
    perSecond: result.requests.average,
    p50Milliseconds: result.latency.p50,
    p99Milliseconds: result.latency.p99,
  };
}
