import { canonical, openService, type JsonObject, type Service } from "@blaupause/model";
import { diff, upgrade, type Choice } from "@blaupause/reuse";
import type { Deps } from "../deps.ts";
import type { Template } from "../offering/templates.ts";
import type { Town } from "../offering/loadOffering.ts";
import type { WorkingCopy } from "../store/index.ts";
import type { Found, Wish } from "./accept.ts";
import { journeysAfter, type Journeys } from "./journeys.ts";
import type { Local, Merged } from "./merge.ts";

export interface CopyContent {
  readonly service: Service;
  readonly journeys: Journeys;
}

/**
 * The working copy comes along; what was edited and not released yet stays edited. False, and nothing done, where those
 * edits and the new version do not go together, or somebody saved in between.
 */
export async function bringCopy(
  deps: Deps,
  town: Town,
  copy: WorkingCopy,
  { local, template }: Found,
  merged: Merged,
  { to, choices, by, at }: Wish & { readonly at?: string },
): Promise<boolean> {
  const content = copy.content as CopyContent;
  const isAsReleased = canonical(content.service) === canonical(merged.ours);
  const service = isAsReleased ? merged.service : editedOn(local, template, content.service, choices);
  if (service === null) return false;
  const { renamed } = diff(content.service, service);
  const moved = { from: content.service, renamed };
  const journeys = journeysAfter(local.base.journeys, template.journeys, content.journeys, moved);
  const { id, rev } = copy;
  // A template of one's own that is offered here as well stays made from what it is made from.
  const isDerived = copy.origin !== null && copy.origin.id !== id;
  const origin = isDerived ? copy.origin : { id: template.id, version: to };
  const next = { service: service as unknown as JsonObject, journeys };
  const label = `${local.base.version} → ${to}`;
  const saved = await town.store.workingCopies.save({
    id,
    rev,
    title: service.title,
    content: next,
    // As what is on offer, it has not changed since that was put there.
    at: isAsReleased && at !== undefined ? at : deps.clock(),
    by,
    label,
    origin,
  });
  return saved.ok;
}

/** Edits that are not released yet, on the new version; where both changed the same, they stand. */
function editedOn(
  local: Local,
  template: Template,
  edited: Service,
  choices: readonly Choice[],
): Service | null {
  const { base } = local;
  const made = upgrade(base.service, template.service, diff(base.service, edited), choices);
  const opened = made.ok ? openService(made.service) : null;
  return opened?.ok === true ? opened.service : null;
}
