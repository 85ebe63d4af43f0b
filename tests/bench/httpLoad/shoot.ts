import autocannon, { type Request, type Result } from "autocannon";

/** What a load came to: answers a second, and how long they took in milliseconds. */
export interface Shot {
  readonly rate: number;
  readonly p50: number;
  readonly p99: number;
}
interface Wanted {
  readonly urls: readonly string[];
  readonly amount: number;
  readonly atOnce: number;
  readonly request: Request;
  /** The only status that counts as done. */
  readonly status: number;
}

/** Sends so many requests, spread over the servers. Throws where one is answered otherwise than it should be. */
export async function shoot({ urls, amount, atOnce, request, status }: Wanted): Promise<Shot> {
  const start = performance.now();
  const result: Result = await autocannon({
    url: [...urls] as unknown as string,
    amount,
    connections: atOnce,
    requests: [request],
    timeout: 60,
  });
  const seconds = (performance.now() - start) / 1000;
  const done = (result.statusCodeStats as Record<string, { count: number }>)[String(status)]?.count ?? 0;
  if (done !== amount || result.errors > 0)
    throw new Error(
      `${done} of ${amount}: ${JSON.stringify(result.statusCodeStats)}, ${result.errors} errors`,
    );
  return { rate: amount / seconds, p50: result.latency.p50, p99: result.latency.p99 };
}
