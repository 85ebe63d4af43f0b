import { openService, type Adaptation, type Service } from "@blaupause/model";
import { adapt } from "@blaupause/reuse";
import type { Shelf } from "../catalogue/reader.ts";
import type { Town } from "../offering/loadOffering.ts";
import type { Offering } from "../store/index.ts";
import { isMadeFrom } from "../upgrades/merge.ts";

/** A service on offer as a document, and what was changed of the template it was made from. */
export interface Offered {
  readonly service: Service;
  /** Null for one that was made from nothing that is published. */
  readonly made: { readonly base: Service; readonly adaptation: Adaptation } | null;
}

export async function offeredService(shelf: Shelf, town: Town, offering: Offering): Promise<Offered | null> {
  const { id, version } = offering.template;
  const base = (await shelf.templateAt(id, version))?.service;
  const adaptation = offering.adaptation as Adaptation | null;
  if (base === undefined || adaptation === null || !isMadeFrom(adaptation, base))
    return releasedService(town, offering.service);
  if (isAsItWas(adaptation)) return { service: base, made: { base, adaptation } };
  const adapted = adapt(base, adaptation);
  return adapted.ok ? { service: adapted.service, made: { base, adaptation } } : null;
}

/** Most municipalities change nothing. */
const isAsItWas = ({ set, add, remove, order, renamed }: Adaptation): boolean =>
  remove.length === 0 && [set, add, order, renamed].every((changes) => Object.keys(changes).length === 0);

/** What was approved last. */
async function releasedService({ store }: Town, id: string): Promise<Offered | null> {
  const approved = (await store.releases.list(id)).find(({ state }) => state === "approved");
  const content = approved?.content as { readonly service?: unknown } | undefined;
  const opened = openService(content?.service);
  return opened.ok ? { service: opened.service, made: null } : null;
}
