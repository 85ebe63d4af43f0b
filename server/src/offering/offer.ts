import { compile } from "@blaupause/engine/compile";
import { hash, type JsonObject, type Service } from "@blaupause/model";
import type { Store } from "../store/index.ts";

/** Who puts a service on offer, when, as which version. */
export interface Offer {
  readonly at: string;
  readonly by: string;
  readonly version: string;
}

/** Offers a service in a town: compiled once, live at once. Offered already in this version and these values: nothing. */
export async function offer(
  store: Pick<Store, "organisation">,
  town: string,
  slug: string,
  service: Service,
  values: JsonObject,
  { at, by, version }: Offer,
): Promise<void> {
  const organisation = store.organisation(town);
  const { program, problems } = compile(service, values);
  if (problems.length > 0) throw new Error(`${service.id}: ${JSON.stringify(problems.slice(0, 3))}`);
  const before = await organisation.offerings.get(slug);
  if (before?.program === program.hash && before.state === "live") return;
  await organisation.programs.put(program.hash, program);
  await organisation.offerings.save({
    service: slug,
    rev: before?.rev ?? 0,
    state: "live",
    program: program.hash,
    previous: before?.program ?? null,
    template: { id: service.id, version },
    adaptation: { of: hash(service), values, set: {}, add: {}, remove: [], order: {}, renamed: {} },
    at,
    by,
  });
}
