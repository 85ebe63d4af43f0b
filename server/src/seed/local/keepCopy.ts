import type { JsonObject, Service } from "@blaupause/model";
import type { Template } from "../../offering/templates.ts";
import type { Store } from "../../store/index.ts";

/** Where a town changed something, its authors find it in the designer; a working copy there already stays theirs. */
export async function keepCopy(
  store: Store,
  town: string,
  { id, version, journeys }: Template,
  ours: Service,
  { at, by }: { readonly at: string; readonly by: string },
): Promise<void> {
  const content = { service: ours as unknown as JsonObject, journeys };
  const copy = { id, title: ours.title, origin: { id, version }, content, at, by };
  await store.organisation(town).workingCopies.create(copy);
}
