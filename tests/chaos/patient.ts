import { setTimeout as pause } from "node:timers/promises";
import { createClient, type Answer, type Client } from "../security/client.ts";

const PATIENCE_MS = 120_000;

/**
 * A browser of somebody who does not give up: what nobody answered, or could not be stored just now, is sent once more as it was, to whichever server
 * answers. `again` counts how often; `first` is the server asked as long as it is there.
 */
export function patientClient(urls: readonly string[], seen: { again: number }, first: number): Client {
  const cookies = new Map<string, string>();
  const doors = urls.map((url) => createClient(url, cookies));
  let at = first;
  const patiently = async (ask: (door: Client) => Promise<Answer>): Promise<Answer> => {
    const end = performance.now() + PATIENCE_MS;
    for (;;) {
      const answer = await ask(doors[at % doors.length] as Client).catch(() => null);
      if (answer !== null && answer.status < 500) return answer;
      if (performance.now() > end) throw new Error(`nobody answers: ${answer?.text ?? "no connection"}`);
      seen.again += 1;
      at += 1;
      await pause(100);
    }
  };
  return {
    get: (path) => patiently((door) => door.get(path)),
    post: (path, entries, options) => patiently((door) => door.post(path, entries, options)),
    raw: (path, init) => patiently((door) => door.raw(path, init)),
    at: (url) => createClient(url, cookies),
  };
}
