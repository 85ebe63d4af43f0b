import type { JsonObject } from "@blaupause/model";
import type { Example } from "../designer.ts";
import type { Content } from "../session/content.ts";

/**
 * Settings to look at the service with: the organisation's own values where it has some, else those a journey brings
 * along, so that a letter shows an amount and not a gap.
 */
export function valuesFor({ service, journeys }: Content, { values }: Example): JsonObject {
  const known = new Set((service.settings?.fields ?? []).map(({ id }) => id));
  const examples = Object.values(journeys).map(({ settings }) => settings as JsonObject | undefined);
  const all = Object.assign({}, ...examples.toReversed(), values) as JsonObject;
  return Object.fromEntries(Object.entries(all).filter(([id]) => known.has(id)));
}
