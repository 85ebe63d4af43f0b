import { Agent, request } from "node:http";

/** One request of a load: as little work for the asking process as Node allows. */
export interface Shot {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}
export interface Load {
  /** Requests a second. */
  readonly rate: number;
  /** Milliseconds of each. */
  readonly times: readonly number[];
}

/** Sends all shots, so many at once, over connections that are kept. Throws when one is answered otherwise. */
export async function fire(
  shots: readonly Shot[],
  atOnce: number,
  isFine: (status: number, location: string) => boolean,
): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  const times: number[] = [];
  const queue = [...shots];
  const start = performance.now();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let shot = queue.pop(); shot !== undefined; shot = queue.pop()) {
        const began = performance.now();
        const { status, location } = await send(agent, shot);
        if (!isFine(status, location)) throw new Error(`answered ${status} ${location}`);
        times.push(performance.now() - began);
      }
    }),
  );
  const rate = (shots.length * 1000) / (performance.now() - start);
  agent.destroy();
  return { rate, times };
}

const send = (agent: Agent, { url, headers, body }: Shot): Promise<{ status: number; location: string }> =>
  new Promise((resolve, reject) => {
    const length = body === null ? {} : { "content-length": String(Buffer.byteLength(body)) };
    const method = body === null ? "GET" : "POST";
    const sent = request(url, { agent, method, headers: { ...headers, ...length } }, (answer) => {
      answer.resume();
      answer.on("end", () =>
        resolve({ status: answer.statusCode ?? 0, location: answer.headers.location ?? "" }),
      );
    });
    sent.on("error", reject);
    sent.end(body ?? "");
  });
