import { compile } from "@blaupause/engine/compile";
import { hash, type Adaptation, type JsonObject, type Service } from "@blaupause/model";
import { diff } from "@blaupause/reuse";
import { Refusal } from "../http/refusal.ts";
import type { Offering, Store } from "../store/index.ts";

/** Who puts a service on offer, when, as which version. */
export interface Offer {
  readonly at: string;
  readonly by: string;
  readonly version: string;
  /** The template's version it was made from, where it was: what differs is kept as the town's own. */
  readonly base?: Service | undefined;
  /** What was on offer when it was decided; anything else since then is somebody else's decision. */
  readonly instead?: number;
}

/** Offers a service in a town: compiled once, live at once. Offered already in this version and these values: nothing. */
export async function offer(
  store: Pick<Store, "organisation">,
  town: string,
  slug: string,
  service: Service,
  values: JsonObject,
  { at, by, version, base, instead }: Offer,
): Promise<void> {
  const organisation = store.organisation(town);
  const { program, problems } = compile(service, values);
  if (problems.length > 0) throw new Error(`${service.id}: ${JSON.stringify(problems.slice(0, 3))}`);
  const before = await organisation.offerings.get(slug);
  const isThere = (found: Offering | null): boolean =>
    found?.program === program.hash && found.template.version === version && found.state === "live";
  if (isThere(before)) return;
  if (instead !== undefined && before?.rev !== instead) throw new Refusal(409, "saved-by-another");
  await organisation.programs.put(program.hash, program);
  const saved = await organisation.offerings.save({
    service: slug,
    rev: before?.rev ?? 0,
    state: "live",
    program: program.hash,
    previous: before?.program ?? null,
    template: { id: service.id, version },
    adaptation: base === undefined || base === service ? ownOf(service, values) : diff(base, service, values),
    at,
    by,
  });
  // Two servers that start together offer the same; anything else is somebody else's decision.
  if (!saved.ok && !isThere(await organisation.offerings.get(slug)))
    throw new Refusal(409, "saved-by-another");
}

/** A service that came from nowhere, or is its template as it stands, differs from that in nothing. */
const ownOf = (service: Service, values: JsonObject): Adaptation => ({
  of: hash(service),
  values,
  set: {},
  add: {},
  remove: [],
  order: {},
  renamed: {},
});
