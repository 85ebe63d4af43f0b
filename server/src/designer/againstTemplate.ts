import type { Problem, Service } from "@blaupause/model";
import { diff, violations } from "@blaupause/reuse";
import { templateAt, versionsOf } from "../catalogue/catalogue.ts";
import { derivedFrom, parentAs } from "../catalogue/chain.ts";
import type { Deps } from "../deps.ts";
import type { Town } from "../offering/loadOffering.ts";
import type { Template } from "../offering/templates.ts";

type Origin = { readonly id: string; readonly version: string } | null;

/**
 * The template a service is made from. Its id tells, for where a working copy says it came from is its author's word;
 * of which version is believed where there is such a one. A service that was there before the template, and never said
 * that it came from it, only has the same name.
 */
export async function templateOfCopy(
  deps: Deps,
  { store, profile }: Town,
  id: string,
  origin: Origin,
): Promise<Template | null> {
  const from = await derivedFrom(deps, profile.id, id, origin);
  if (from !== null) return parentAs(deps, id, from);
  const versions = await versionsOf(deps, id);
  const newest = versions.at(-1);
  if (newest === undefined) return null;
  const said = origin?.id === id ? await templateAt(deps, id, origin.version) : null;
  const begun = (await store.workingCopies.revisions(id)).at(-1)?.at;
  if (said === null && begun !== undefined && begun < (versions[0]?.at ?? ""))
    // It only has the name; where it says that it is made from another template, it stays bound to that.
    return origin === null || origin.id === id ? null : parentAs(deps, id, origin);
  return said ?? templateAt(deps, id, newest.version);
}

/** What a service changed of its template although the template does not allow it: a locked legal text, say. */
export const againstTemplate = (template: Template | null, service: Service): readonly Problem[] =>
  template === null ? [] : violations(template.service, diff(template.service, service));
