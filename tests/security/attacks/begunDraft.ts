import { base } from "../../builders/dogTax.ts";
import { createClient, formIn, type Client } from "../client.ts";
import type { Town } from "../../stories/town.ts";

/** An application of Heuchelheim that has just been begun: its first page, as its citizen has it before her. */
export async function begunDraft(
  town: Town,
): Promise<{ readonly client: Client; readonly page: string; readonly html: string }> {
  const client = createClient(town.url);
  const started = await client.post(`${base}/antrag`, formIn((await client.get(base)).text).entries);
  const resumed = await client.get(new URL(started.location ?? "", town.url).pathname);
  const page = new URL(resumed.location ?? "", town.url).pathname;
  return { client, page, html: (await client.get(page)).text };
}
