import { offer, readTemplate } from "@blaupause/server";
import { openService, type JsonObject, type Service } from "@blaupause/model";
import { fileURLToPath } from "node:url";
import type { Town } from "../../stories/town.ts";

const template = fileURLToPath(
  new URL("../../../templates/hundesteuer-anmeldung/service.json", import.meta.url),
);
/** Markup that would act at once wherever it came to be markup. */
export const EVIL = "<img src=x onerror=alert(1)>";
export const LINK = "[hier](javascript:alert(2))";

/** Words that people read. Each of them is an author's. */
const WORDS = new Set([
  "label",
  "hint",
  "title",
  "text",
  "subject",
  "message",
  "summary",
  "brief",
  "caption",
]);
const LONGEST: Readonly<Record<string, number>> = { title: 90, label: 200, subject: 200, brief: 800 };

/** The dog tax with markup in every word its author wrote. */
function spoilt(json: unknown, key = ""): unknown {
  if (Array.isArray(json)) return json.map((item: unknown) => spoilt(item, key));
  if (typeof json === "object" && json !== null)
    return Object.fromEntries(Object.entries(json).map(([name, value]) => [name, spoilt(value, name)]));
  if (typeof json !== "string" || !WORDS.has(key) || json.length > (LONGEST[key] ?? 1500)) return json;
  return `${json} ${EVIL}${key === "text" || key === "hint" ? LINK : ""}`;
}

/** Offers it in Heuchelheim, whose own name is markup too. */
export async function offerEvil(town: Town): Promise<void> {
  const { store } = town.deps;
  const found = await store.platform.get("heuchelheim");
  if (found === null) throw new Error("Heuchelheim is missing");
  const profile = { ...(found.profile as JsonObject), name: `Heuchelheim ${EVIL}` };
  await store.platform.put({ ...found, profile });
  const offered = await store.organisation("heuchelheim").offerings.get("hund-anmelden");
  const { values = {} } = (offered?.adaptation ?? {}) as { values?: JsonObject };
  const opened = openService({ ...(spoilt(await readTemplate(template)) as Service) });
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems.slice(0, 5)));
  const details = { at: town.deps.clock(), by: "test", version: "6.6.6" };
  await offer(store, "heuchelheim", "hund-anmelden", opened.service, values, details);
}
