import { openService, type Level, type Service } from "@blaupause/model";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { offer } from "../offering/offer.ts";
import { TEMPLATE_VERSION } from "../offering/templates.ts";
import type { Store } from "../store/index.ts";
import { organisations } from "./organisations.ts";
import { dogTaxValues } from "./values.ts";

/** Fills an empty store, or one of an older version of the product; what is there already stays as it is. */
export async function seed(store: Store, templates: string, now: string): Promise<void> {
  for (const profile of organisations) {
    if ((await store.platform.get(profile.id)) === null)
      await store.platform.put({ id: profile.id, slug: profile.id, host: null, profile });
  }
  const service = await readTemplate(join(templates, "hundesteuer-anmeldung", "service.json"));
  for (const [town, values] of Object.entries(dogTaxValues))
    await offer(store, town, "hund-anmelden", service, values, {
      at: now,
      by: "seed",
      version: TEMPLATE_VERSION,
    });
  for (const { id, level } of organisations)
    if (dogTaxValues[id] === undefined && level !== "land")
      await decline(store, id, "hund-anmelden", service, level, now);
}

/** A Kreis may not levy a dog tax; a town that does not offer it yet says so, too. Both are valid ends. */
async function decline(
  store: Store,
  town: string,
  slug: string,
  service: Service,
  level: Level,
  now: string,
): Promise<void> {
  const { offerings } = store.organisation(town);
  if ((await offerings.get(slug)) !== null) return;
  const state = service.about.levels.includes(level) ? "not-offered" : "not-responsible";
  const template = { id: service.id, version: TEMPLATE_VERSION };
  await offerings.save({
    service: slug,
    rev: 0,
    state,
    program: null,
    previous: null,
    template,
    adaptation: null,
    at: now,
    by: "seed",
  });
}

export async function readTemplate(path: string): Promise<Service> {
  const opened = openService(await readFile(path, "utf8"));
  if (!opened.ok) throw new Error(`${path}: ${JSON.stringify(opened.problems.slice(0, 3))}`);
  return opened.service;
}
