import type { JsonObject } from "@blaupause/model";
import type { Staff } from "../api/session.ts";
import { Refusal } from "../http/refusal.ts";
import { contentOf } from "./releaseContent.ts";

/** An old version exactly as it was asked for: the service, its example cases, and what the municipality said of itself. */
export async function readRelease({ town }: Staff, id: string, number: number) {
  const found = (await town.store.releases.list(id)).find((one) => one.number === number);
  if (found === undefined) throw new Refusal(404, "no-such-release");
  const { service, journeys, values } = contentOf(found);
  return { service, journeys: journeys as Record<string, JsonObject>, values };
}
