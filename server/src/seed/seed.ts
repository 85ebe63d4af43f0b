import { openService, type Level, type Organisation, type Service } from "@blaupause/model";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { offer } from "../offering/offer.ts";
import { openTemplate, TEMPLATE_VERSION } from "../offering/templates.ts";
import type { Store } from "../store/index.ts";
import { keepCopy } from "./local/keepCopy.ts";
import { withLocalChanges } from "./local/localChanges.ts";
import { isSeeded, markSeeded, seedMark } from "./marker.ts";
import { organisations, publisher } from "./organisations.ts";
import { seededOffers, type SeededOffer } from "./offers.ts";

/**
 * Fills an empty store, or one of an older version of the product; what is there already stays as it is. The towns and
 * what they offer are examples: nobody decides what is sent to them.
 */
export async function seed(store: Store, templates: string, now: string): Promise<void> {
  const mark = await seedMark(templates);
  if (await isSeeded(store, mark)) return;
  for (const profile of organisations) await takeIn(store, profile);
  for (const one of seededOffers) await offerAll(store, templates, one, now);
  await markSeeded(store, mark);
}

/** Where the demo is off: the publisher of the delivered templates alone, where the first person is taken on. */
export const seedPublisher = (store: Store): Promise<void> => takeIn(store, publisher);

async function takeIn(store: Store, profile: Organisation): Promise<void> {
  const { id } = profile;
  if ((await store.platform.get(id)) === null)
    await store.platform.put({ id, slug: id, host: null, profile }, null);
}

async function offerAll(
  store: Store,
  templates: string,
  { template, slug, values, local = {} }: SeededOffer,
  now: string,
) {
  const published = await openTemplate(join(templates, template));
  const { service } = published;
  const details = { at: now, by: SEED, version: TEMPLATE_VERSION, base: service };
  for (const [town, own] of Object.entries(values)) {
    if (!(await isOurs(store, town, slug))) continue;
    const changes = local[town];
    const ours = changes === undefined ? service : withLocalChanges(service, changes);
    await offer(store, town, slug, ours, own, details);
    if (changes !== undefined) await keepCopy(store, town, published, ours, now);
  }
  for (const { id, level } of organisations)
    if (values[id] === undefined && level !== "land") await decline(store, id, slug, service, level, now);
}

const SEED = "seed";
/** What a town has changed since, or taken a newer version of, is not touched again. */
async function isOurs(store: Store, town: string, slug: string): Promise<boolean> {
  const found = await store.organisation(town).offerings.get(slug);
  return found === null || found.by === SEED;
}

/** A Kreis may not levy a dog tax, say; a town that does not offer it yet says so, too. Both are valid ends. */
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
    by: SEED,
  });
}

export async function readTemplate(path: string): Promise<Service> {
  const opened = openService(await readFile(path, "utf8"));
  if (!opened.ok) throw new Error(`${path}: ${JSON.stringify(opened.problems.slice(0, 3))}`);
  return opened.service;
}
